import type ts from 'typescript';

export function lower(files: RegExp, checker?: ts.TypeChecker): ts.TransformerFactory<ts.SourceFile>;
