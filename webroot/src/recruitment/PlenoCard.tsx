import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { MarkChip } from '../shared/Mark';
import type { Pleno, PlenoDetail, PlenoLine } from './hearing';
import { dayText } from './dates';
import { word } from './hearingWords';
import { enoughMark, unknownMark } from './marks';
import { save } from './parts';
import { nextReserve } from './pleno';
import { PlenoTable } from './PlenoTable';
import { Sure } from './Sure';

/** One plenary that was held: its papers, its publication, its outcome. */
export function PlenoCard({
  pleno,
  decides,
  changed,
}: {
  pleno: Pleno;
  decides: boolean;
  changed: () => void;
}): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useState(false);
  const path = `/api/recruitment/plenos/${pleno.id}`;
  const publish = async (): Promise<void> => {
    await staff.post(`${path}/publish`);
    say(word('publishedNow'));
    setAsking(false);
    changed();
  };
  return (
    <article class="card stack-tight">
      <div class="row-wrap">
        <h3 class="grow">{word('plenoOf', { name: pleno.kecamatan ?? pleno.territory })}</h3>
        <MarkChip
          mark={pleno.publishedAt ? enoughMark : unknownMark}
          text={
            pleno.publishedAt ? word('published', { time: dayText(pleno.publishedAt) }) : word('notPublished')
          }
        />
      </div>
      <p>
        <span class="mono">{pleno.number}</span>, {dayText(pleno.heldAt)} {format.timeZoned(pleno.heldAt)}.{' '}
        {word('chair', { name: pleno.chair })}
      </p>
      <div class="pleno-actions">
        <button
          type="button"
          class="button button-plain"
          onClick={() => save(`${path}/minutes.pdf`, `berita-acara-${pleno.territory}.pdf`)}
        >
          <Icon name="download" size={18} />
          {word('minutesPdf')}
        </button>
        {pleno.publishedAt && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => save(`${path}/announcement.pdf`, `pengumuman-${pleno.territory}.pdf`)}
          >
            <Icon name="download" size={18} />
            {word('announcementPdf')}
          </button>
        )}
        {decides && !pleno.publishedAt && (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {word('publish')}
          </button>
        )}
        <button type="button" class="button button-plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {word(open ? 'hideLines' : 'showLines')}
        </button>
      </div>
      {open && <Lines path={path} decides={decides} />}
      {asking && (
        <Sure
          title={word('publish')}
          text={word('publishSure')}
          action={word('publish')}
          submit={publish}
          close={() => setAsking(false)}
        />
      )}
    </article>
  );
}

function Lines({ path, decides }: { path: string; decides: boolean }): JSX.Element {
  const detail = useResource(() => staff.get<PlenoDetail>(path), [path]);
  const [promoting, setPromoting] = useState<PlenoLine | null>(null);
  const promote = async (line: PlenoLine): Promise<void> => {
    detail.set(await staff.post<PlenoDetail>(`${path}/promote`, { applicant: line.applicant }));
    say(word('promoted', { name: line.name }));
    setPromoting(null);
  };
  return (
    <Shown of={detail}>
      {({ areas }) => (
        <>
          <PlenoTable
            areas={areas}
            {...(decides
              ? {
                  action: (area, line) =>
                    nextReserve(area)?.applicant === line.applicant ? (
                      <button type="button" class="button button-plain" onClick={() => setPromoting(line)}>
                        {word('promote')}
                        <span class="sr"> {line.name}</span>
                      </button>
                    ) : null,
                }
              : {})}
          />
          {promoting && (
            <Sure
              title={word('promote')}
              text={word('promoteSure', { name: promoting.name })}
              action={word('promote')}
              submit={() => promote(promoting)}
              close={() => setPromoting(null)}
            />
          )}
        </>
      )}
    </Shown>
  );
}
