import { describe, expect, it } from 'vitest';
import modules from '../../../src/main/resources/training/modules.json';
import { parsed, typed } from './blocks';

describe('modules as text', () => {
  it('keeps every shipped module as it is', () => {
    for (const { blocks } of modules.modules) expect(parsed(typed(blocks))).toEqual({ blocks });
  });
  it('joins lines of a paragraph and of a list', () => {
    expect(parsed('satu\ndua\n\n- a\n- b\n- c').blocks).toEqual([
      { kind: 'text', text: 'satu dua' },
      { kind: 'list', items: ['a', 'b', 'c'] },
    ]);
  });
  it('names a line that it cannot read', () => {
    expect(parsed('@video https://contoh.example').wrong).toBe('@video https://contoh.example');
    expect(parsed('@suara x y').wrong).toBe('@suara x y');
  });
});
