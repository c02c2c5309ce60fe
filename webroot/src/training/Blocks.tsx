import type { JSX } from 'preact';
import type { LessonBlock } from '../api/contract';
import { Icon } from '../shared/Icon';

interface Words {
  video: string;
  /** The labels of the two pictures, separated by bars. */
  sums: string;
  station: string;
}

/** The parts of a module, on the phone and in the console alike. */
export function Blocks({ blocks, ...words }: { blocks: LessonBlock[] } & Words): JSX.Element {
  return (
    <>
      {blocks.map((block, at) => (
        <One key={at} block={block} {...words} />
      ))}
    </>
  );
}

function One({ block, ...words }: { block: LessonBlock } & Words): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'list':
      return (
        <ul class="bullets">
          {block.items?.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'note':
      return (
        <p class="notice tone-info">
          <Icon name="info" />
          {block.text}
        </p>
      );
    case 'video':
      return (
        <p>
          <a class="button button-plain" href={block.url} target="_blank" rel="noreferrer">
            <Icon name="link" />
            {words.video}: {block.text}
          </a>
        </p>
      );
    case 'picture':
      return (
        <figure class="lesson-picture">
          {block.picture === 'denah-tps' ? <StationPlan text={words.station} /> : <Sums text={words.sums} />}
          <figcaption class="small muted">{block.text}</figcaption>
        </figure>
      );
    default:
      return <p>{block.text}</p>;
  }
}

const SPOTS = [
  [30, 150],
  [95, 150],
  [95, 60],
  [185, 34],
  [265, 80],
  [265, 150],
  [170, 110],
] as const;

/** A schematic station: the way of a voter past numbered places, with a legend beneath. */
function StationPlan({ text }: { text: string }): JSX.Element {
  const labels = text.split('|');
  return (
    <>
      <svg viewBox="0 0 300 184" aria-hidden="true" class="plan">
        <rect x="4" y="4" width="292" height="176" rx="6" class="plan-wall" />
        <path d="M4 150H95V60H170L185 34L265 80V150H296" class="plan-way" />
        <path d="M145 14h80v22h-80z" class="plan-desk" />
        <path d="M75 44h40v12h-40zM75 160h40v12h-40zM250 62h30v12h-30z" class="plan-desk" />
        {SPOTS.map(([x, y], at) => (
          <g key={at}>
            <circle cx={x} cy={y} r="11" class={at === 6 ? 'plan-own' : 'plan-spot'} />
            <text x={x} y={y + 4.5} text-anchor="middle" class="plan-number">
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol class="legend small">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ol>
    </>
  );
}

/** The four sums that must come out even. */
function Sums({ text }: { text: string }): JSX.Element {
  const parts = text.split('|');
  const rows = [0, 2, 4, 6].map((at) => [parts[at] ?? '', parts[at + 1] ?? ''] as const);
  return (
    <table class="sums">
      <tbody>
        {rows.map(([left, right]) => (
          <tr key={left}>
            <td>{left}</td>
            <td>
              <strong>{right}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
