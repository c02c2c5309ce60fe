import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fileOf } from '../api/file';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { useKeys } from '../console/keys';
import { Empty, Failed, Loading } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import type { StoredDocument } from './api';
import { shownAs } from './screening';
import { word } from './screeningWords';
import { coded } from './words';

const STEP = 1.4;
const ZOOM_MAX = 6;
const NOTHING: StoredDocument[] = [];

/** One applicant's documents, one at a time: turn, zoom, next; each opening is recorded by the server. */
export function Viewer({
  documents = NOTHING,
  at,
  repair,
  go,
}: {
  documents?: StoredDocument[];
  at: number;
  /** The applicant can still be asked for what is missing. */
  repair: boolean;
  go: (at: number) => void;
}): JSX.Element {
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const shown = documents[at];
  useEffect(() => {
    setZoom(1);
    setTurns(0);
  }, [shown?.id]);
  const zoomBy = (factor: number): void => setZoom(Math.max(1, Math.min(ZOOM_MAX, zoom * factor)));
  const image = shown && shownAs(shown) === 'image';
  useKeys({
    '[': () => go(at - 1),
    ']': () => go(at + 1),
    ...(image
      ? { '+': () => zoomBy(STEP), '-': () => zoomBy(1 / STEP), r: () => setTurns((turns + 1) % 4) }
      : {}),
  });
  if (!may(staffSession.value?.actor, 'DOCUMENT_READ')) {
    return (
      <section class="card viewer" aria-label={word('documents')}>
        <Empty icon="eye" title={word('notAllowed')} />
      </section>
    );
  }
  if (!shown) {
    return (
      <section class="card viewer" aria-label={word('documents')}>
        <Empty icon="note" title={word('noDocuments')}>
          {repair && <p class="muted small">{word('noDocumentsNext')}</p>}
        </Empty>
      </section>
    );
  }
  return (
    <section class="card viewer" aria-label={word('documents')}>
      <div class="viewer-tabs" role="group" aria-label={word('documents')}>
        {documents.map((each, index) => (
          <button
            type="button"
            key={each.id}
            class="viewer-tab"
            aria-pressed={index === at}
            onClick={() => go(index)}
          >
            {coded('document', each.kind)}
          </button>
        ))}
      </div>
      <Picture document={shown} zoom={zoom} turns={turns} />
      <div class="viewer-bar">
        <div class="viewer-tools">
          <Tool icon="back" name={word('previousDocument')} disabled={at === 0} run={() => go(at - 1)} />
          <span class="small num" role="status">
            {word('document', { at: at + 1, n: documents.length })}
          </span>
          <Tool
            icon="next"
            name={word('nextDocument')}
            disabled={at === documents.length - 1}
            run={() => go(at + 1)}
          />
        </div>
        {image && (
          <div class="viewer-tools">
            <Tool icon="minus" name={word('zoomOut')} disabled={zoom <= 1} run={() => zoomBy(1 / STEP)} />
            <Tool icon="plus" name={word('zoomIn')} disabled={zoom >= ZOOM_MAX} run={() => zoomBy(STEP)} />
            <Tool icon="refresh" name={word('rotate')} run={() => setTurns((turns + 1) % 4)} />
          </div>
        )}
      </div>
      <p class="small muted">
        {format.dateTime(shown.storedAt)}, {format.number(Math.max(1, Math.round(shown.bytes / 1024)))} KB,{' '}
        {word('views', { n: shown.views })}. {word('viewsRecorded')}
      </p>
    </section>
  );
}

const Tool = ({
  icon,
  name,
  run,
  disabled,
}: {
  icon: 'back' | 'next' | 'plus' | 'minus' | 'refresh';
  name: string;
  run: () => void;
  disabled?: boolean;
}): JSX.Element => (
  <button
    type="button"
    class="icon-button"
    aria-label={name}
    title={name}
    aria-disabled={disabled}
    onClick={() => !disabled && run()}
  >
    <Icon name={icon} size={20} />
  </button>
);

function Picture({
  document: shown,
  zoom,
  turns,
}: {
  document: StoredDocument;
  zoom: number;
  turns: number;
}): JSX.Element {
  const bytes = useResource(() => fileOf(`/api/recruitment/documents/${shown.id}`), [shown.id]);
  const [address, setAddress] = useState('');
  const as = shownAs(shown);
  useEffect(() => {
    if (!bytes.data || as === 'none') return;
    // The type is ours, not the answer's: nothing but a picture or a PDF is ever drawn.
    const made = URL.createObjectURL(new Blob([bytes.data], { type: shown.type }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress('');
    };
  }, [bytes.data]);
  const name = coded('document', shown.kind);
  if (as === 'none') return <Empty icon="note" title={word('unshown')} />;
  if (bytes.problem && !bytes.data) return <Failed problem={bytes.problem} retry={bytes.reload} />;
  if (!address) return <Loading />;
  if (as === 'pdf') {
    return (
      <div class="viewer-stage">
        <iframe class="viewer-pdf" src={address} title={name} />
        <a class="viewer-open" href={address} target="_blank" rel="noopener">
          {word('openTab')}
        </a>
      </div>
    );
  }
  return (
    <div class="viewer-stage" tabIndex={0} role="region" aria-label={name}>
      <div class="viewer-sheet" style={{ width: `${zoom * 100}%` }}>
        <img
          class={turns % 2 ? 'viewer-image viewer-sideways' : 'viewer-image'}
          src={address}
          alt={name}
          style={{ transform: `rotate(${turns * 90}deg)` }}
        />
      </div>
    </div>
  );
}
