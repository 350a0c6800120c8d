/**
 * Types of properties that a webmaster sets as attributes. Their names are read from the source: the elements
 * manifest says of each attribute what kind of value it takes.
 */

/** An absolute or relative web address. */
export type Address = string;
/** Code of a province, city, county or town: 2 to 12 digits. */
export type Adcode = string;
/** A code made of `a-z`, `0-9` and `-`. */
export type Code = string;
/** Words out of a few, separated by spaces. */
export type WordList<Word extends string> = Word | `${Word} ${string}`;
