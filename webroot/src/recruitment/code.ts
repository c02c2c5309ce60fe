/** The number in what was scanned: bare, with blanks, or as the end of an address. */
export function codeOf(scanned: string): string {
  const plain = scanned
    .trim()
    .split(/[/=]/)
    .at(-1)!
    .replace(/[\s.-]/g, '')
    .toUpperCase();
  return /^[0-9A-Z]{10}$/.test(plain) ? plain : '';
}
