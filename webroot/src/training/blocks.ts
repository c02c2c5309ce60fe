// Modules as an office types them, and back: one part on each line or paragraph.
import type { LessonBlock } from '../api/contract';

/** The text that makes these parts. */
export function typed(blocks: LessonBlock[]): string {
  return blocks
    .map(({ kind, text = '', items = [], picture = '', url = '' }) => {
      switch (kind) {
        case 'heading':
          return `# ${text}`;
        case 'list':
          return items.map((item) => `- ${item}`).join('\n');
        case 'note':
          return `! ${text}`;
        case 'picture':
          return `@gambar ${picture} ${text}`;
        case 'video':
          return `@video ${url} ${text}`;
        default:
          return text;
      }
    })
    .join('\n\n');
}

/** The parts of a text; `wrong` is the first line that cannot be read. */
export function parsed(text: string): { blocks: LessonBlock[]; wrong?: string } {
  const blocks: LessonBlock[] = [];
  let open: LessonBlock | null = null;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, sign = '', rest = line] = /^([#!-]) +(.*)$/.exec(line) ?? [];
    if (line === '') {
      open = null;
    } else if (sign === '-') {
      if (open?.kind === 'list') open.items?.push(rest);
      else blocks.push((open = { kind: 'list', items: [rest] }));
    } else if (sign === '#' || sign === '!') {
      blocks.push({ kind: sign === '#' ? 'heading' : 'note', text: rest });
      open = null;
    } else if (line.startsWith('@')) {
      const [, what, target, caption] = /^@(gambar|video) +(\S+) +(.+)$/.exec(line) ?? [];
      if (!what || !target || !caption) return { blocks, wrong: line };
      blocks.push(
        what === 'video'
          ? { kind: 'video', url: target, text: caption }
          : { kind: 'picture', picture: target, text: caption },
      );
      open = null;
    } else if (open?.kind === 'text') {
      open.text += ` ${line}`;
    } else {
      blocks.push((open = { kind: 'text', text: line }));
    }
  }
  return { blocks };
}
