/** `check.min.js`: loaded by a page, or pasted into its console, it looks once the page is loaded. */
import '../polyfills/main.js';
import { checkPage } from './in-page.js';

const look = (): void => void checkPage(document);
if (document.readyState === 'complete') look();
else addEventListener('load', look);
