// Invitation codes as people read and type them: ten Crockford characters, shown as 5-5.
const ALPHABET = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** Without blanks and dashes, capitals, with the letters that look like digits put right. */
export function cleanCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
export const isCode = (clean: string): boolean => ALPHABET.test(clean);
export const shownCode = (clean: string): string =>
  clean.length > 5 ? `${clean.slice(0, 5)}-${clean.slice(5)}` : clean;
/** The code in an invitation's address; routes of the app start with a slash and are none. */
export function codeInHash(hash: string): string | null {
  const text = decodeURIComponent(hash.replace(/^#/, ''));
  return text === '' || text.startsWith('/') ? null : cleanCode(text);
}
