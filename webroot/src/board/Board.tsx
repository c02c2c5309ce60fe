import type { JSX } from 'preact';
import { memo } from './memo';
import { useMemo, useRef, useState } from 'preact/hooks';
import { areaName, kecamatanOf, kelurahanOf } from '../store/places';
import { look } from '../store/phases';
import type { Cell } from '../store/types';
import { describe, Tip } from './Tip';
import { TONES } from './shapes';
import { word } from './words';

interface Block {
  area: number;
  cells: Cell[];
}
interface Part {
  area: number;
  blocks: Block[];
  count: number;
}

function parts(cells: Cell[]): Part[] {
  const found: Part[] = [];
  for (const cell of cells) {
    const kecamatan = kecamatanOf(cell.code),
      kelurahan = kelurahanOf(cell.code);
    let part = found.at(-1);
    if (part?.area !== kecamatan) found.push((part = { area: kecamatan, blocks: [], count: 0 }));
    let block = part.blocks.at(-1);
    if (block?.area !== kelurahan) part.blocks.push((block = { area: kelurahan, cells: [] }));
    block.cells.push(cell);
    part.count++;
  }
  return found;
}

/** One mark for each station, grouped as the territory is; arrows walk, Enter opens. */
export function Board({ cells, numbers = false }: { cells: Cell[]; numbers?: boolean }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<HTMLElement | null>(null);
  const groups = useMemo(() => parts(cells), [cells]);
  const first = cells[0]?.code;
  return (
    <div
      class={numbers ? 'board board-numbers' : 'board'}
      ref={box}
      role="group"
      aria-label={word('boardLabel')}
      aria-describedby="board-keys"
      onKeyDown={(event) => walk(event, box.current!)}
      onFocusIn={(event) => {
        rove(box.current!, event.target as HTMLElement);
        setTip(cellOf(event.target));
      }}
      onFocusOut={() => setTip(null)}
      onPointerOver={(event) => setTip(cellOf(event.target))}
      onPointerLeave={() => setTip(null)}
    >
      <p class="sr" id="board-keys">
        {word('keysHint')}
      </p>
      {groups.map((part) => (
        <section class="part" key={part.area}>
          <h2 class="part-title">
            {areaName(part.area)} <span class="muted num">{part.count}</span>
          </h2>
          <div class="blocks">
            {part.blocks.map((block) => (
              <BlockView
                key={block.area}
                area={block.area}
                cells={block.cells}
                first={first}
                numbers={numbers}
              />
            ))}
          </div>
        </section>
      ))}
      {tip && <Tip at={tip} code={Number(tip.dataset.tps)} box={box.current!} />}
    </div>
  );
}

const BlockView = memo(
  ({ area, cells, first, numbers }: Block & { first?: number; numbers: boolean }): JSX.Element => (
    <div class="block" role="group" aria-label={areaName(area)}>
      <p class="block-title" aria-hidden="true">
        {areaName(area)}
      </p>
      <div class="cells">
        {cells.map((cell) => {
          const seen = look(cell);
          return (
            <a
              key={cell.code}
              class={`cell look-${seen} tone-${TONES[seen]}`}
              href={`#/tps/${cell.code}`}
              data-tps={cell.code}
              tabIndex={cell.code === first ? 0 : -1}
              aria-label={describe(cell)}
            >
              <i />
              {numbers && <span>{cell.number}</span>}
            </a>
          );
        })}
      </div>
    </div>
  ),
  (a, b) =>
    a.area === b.area &&
    a.first === b.first &&
    a.numbers === b.numbers &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => cell === b.cells[index]),
);

const cellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.cell') : null;

/** The board is one stop of the Tab key: the cell that was last on. */
function rove(box: HTMLElement, target: HTMLElement): void {
  if (!cellOf(target)) return;
  box.querySelectorAll('.cell[tabindex="0"]').forEach((each) => each.setAttribute('tabindex', '-1'));
  target.setAttribute('tabindex', '0');
}

function walk(event: KeyboardEvent, box: HTMLElement): void {
  const from = cellOf(event.target);
  if (!from || !/^(Arrow|Home|End)/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const all = [...box.querySelectorAll<HTMLElement>('.cell')];
  const at = all.indexOf(from);
  switch (event.key) {
    case 'ArrowLeft':
      return all[at - 1]?.focus();
    case 'ArrowRight':
      return all[at + 1]?.focus();
    case 'Home':
      return all[0]?.focus();
    case 'End':
      return all.at(-1)?.focus();
    default:
      return nearest(all, from, event.key === 'ArrowDown' ? 1 : -1)?.focus();
  }
}

/** The cell of the next line whose middle is closest: lines come from the layout, not from the data. */
function nearest(all: HTMLElement[], from: HTMLElement, way: 1 | -1): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  let best: HTMLElement | undefined,
    bestScore = Infinity;
  for (const each of all) {
    const there = each.getBoundingClientRect();
    const down = (there.top - here.top) * way;
    if (down < here.height / 2) continue;
    const score = down * 3 + Math.abs(there.left - here.left);
    if (score < bestScore) {
      best = each;
      bestScore = score;
    }
  }
  return best;
}
