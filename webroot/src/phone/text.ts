// Typed text as the record can keep it.

/** Trimmed, without NUL and without the half characters that a length limit may leave; empty when nothing remains. */
export function typedText(text: string): string {
  return [...text]
    .filter((one) => one !== '\0' && !/^[\ud800-\udfff]$/.test(one))
    .join('')
    .trim();
}

/** A body with its text, or without one when nothing was typed. */
export function withText(text: string, field: 'text' | 'reason' = 'text'): Record<string, string> {
  const typed = typedText(text);
  return typed ? { [field]: typed } : {};
}
