import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { say } from '../console/toast';
import { format } from '../i18n';
import { areaName } from '../store/places';
import type { Wave } from './api';
import { word } from './hearingWords';
import { kecamatanAtWork } from './parts';
import { Sure } from './Sure';

type Step = 'FILES' | 'FEEDBACK';

/** From found eligible to named in public: two announcements, each for one kecamatan. */
export function Announce({ wave, done }: { wave: Wave; done: () => void }): JSX.Element {
  const [asking, setAsking] = useState<Step | null>(null);
  const territory = kecamatanAtWork();
  const name = areaName(Number(territory.replace(/\./g, '')));
  const send = async (step: Step): Promise<void> => {
    const { moved, behind } = await staff.post<{ moved: number; behind: number }>(
      '/api/recruitment/announcements',
      {
        wave: wave.id,
        territory,
        step,
      },
    );
    say(word('announced', { moved: format.number(moved), behind: format.number(behind) }));
    setAsking(null);
    done();
  };
  return (
    <section class="card stack-tight">
      <h2>{word('announce')}</h2>
      <p class="small muted">{territory ? word('announceAbout') : word('chooseKecamatan')}</p>
      <div class="row-wrap">
        {(['FILES', 'FEEDBACK'] as const).map((step, at) => (
          <button
            type="button"
            key={step}
            class="button button-plain"
            disabled={!territory}
            onClick={() => setAsking(step)}
          >
            {at + 1}. {word(step)}
          </button>
        ))}
      </div>
      {asking && (
        <Sure
          title={word(asking)}
          text={word('announceSure', { step: word(asking), name })}
          action={word(asking)}
          submit={() => send(asking)}
          close={() => setAsking(null)}
        />
      )}
    </section>
  );
}
