import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Job } from '../api/types';
import { Form, SelectField } from '../console/Form';
import { areas } from './areas';
import { books } from './job';
import { JobView } from './JobView';
import { FOR_ALL, kindName, type Kind } from './papers';
import { word } from './paperWords';

/** The long work of issuing and printing papers for everybody in an area. */
export function MakeBook({ round, made }: { round: number; made: () => void }): JSX.Element {
  const [territory, setTerritory] = useState('');
  const [kinds, setKinds] = useState<Kind[]>(['SURAT_TUGAS', 'ID_CARD']);
  const state = books.job.value?.state;
  useEffect(() => {
    if (state === 'done') made();
  }, [state]);
  const order = (): Promise<Job> =>
    staff.post<Job>('/api/staffing/papers', { round, kinds, ...(territory ? { territory } : {}) });
  const toggle = (kind: Kind): void =>
    setKinds(FOR_ALL.filter((each) => (each === kind ? !kinds.includes(kind) : kinds.includes(each))));
  return (
    <section class="card stack">
      <div>
        <h2>{word('makeTitle')}</h2>
        <p class="muted">{word('makeAbout')}</p>
      </div>
      <JobView
        of={books}
        words={{
          title: word('makeTitle'),
          working: (n) => word('working', n),
          ready: (n) => word('ready', n),
          failed: word('failed'),
          cancelled: word('cancelled'),
        }}
      >
        <Form
          check={() => (kinds.length === 0 ? [{ field: 'kinds', message: word('kindsMissing') }] : [])}
          submit={() => books.start(order)}
          action={word('make')}
        >
          {(error) => (
            <>
              <fieldset
                class={error('kinds') ? 'field field-bad' : 'field'}
                id="kinds"
                tabIndex={-1}
                aria-describedby={error('kinds') ? 'kinds-error' : undefined}
              >
                <legend>{word('kinds')}</legend>
                {error('kinds') && (
                  <span class="error" id="kinds-error">
                    {error('kinds')}
                  </span>
                )}
                <div class="row-wrap">
                  {FOR_ALL.map((kind) => (
                    <label class="check" key={kind}>
                      <input
                        type="checkbox"
                        checked={kinds.includes(kind)}
                        onChange={() => toggle(kind)}
                      />
                      <span>{kindName(kind)}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
              <SelectField
                id="area"
                text={word('area')}
                value={territory}
                onChange={setTerritory}
                options={areas(word('everything'))}
              />
            </>
          )}
        </Form>
      </JobView>
    </section>
  );
}
