import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Job } from '../api/types';
import { SelectField } from '../console/Form';
import { Icon } from '../shared/Icon';
import { areas } from './areas';
import { sheets } from './job';
import { JobView } from './JobView';
import { word } from './words';

/** The long work of printing hundreds of invitations, with its progress in sight. */
export function Sheets({ round }: { round: number }): JSX.Element {
  const [territory, setTerritory] = useState('');
  const order = (): Promise<Job> =>
    staff.post<Job>('/api/invitations/sheet', { round, ...(territory ? { territory } : {}) });
  return (
    <section class="card stack">
      <h2>{word('sheetTitle')}</h2>
      <p class="muted">{word('sheetAbout')}</p>
      <JobView
        of={sheets}
        words={{
          title: word('sheetTitle'),
          working: (n) => word('working', n),
          ready: (n) => word('ready', n),
          failed: word('failed'),
          cancelled: word('cancelled'),
        }}
      >
        <SelectField
          id="area"
          text={word('area')}
          value={territory}
          onChange={setTerritory}
          options={areas(word('everything'))}
        />
        <div>
          <button type="button" class="button" onClick={() => void sheets.start(order)}>
            <Icon name="print" size={18} />
            {word('make')}
          </button>
        </div>
      </JobView>
    </section>
  );
}
