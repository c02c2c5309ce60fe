import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { Empty, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { asked, chosenKecamatan } from './areas';
import type { Wave } from './api';
import type { Slot } from './hearing';
import { dayText } from './dates';
import { word } from './hearingWords';
import { kecamatanAtWork } from './parts';
import { SlotForm } from './SlotForm';
import { SlotPeople } from './SlotPeople';

export const slotsOf = (wave: Wave): Promise<Slot[]> =>
  staff
    .get<{ slots: Slot[] }>(
      `/api/recruitment/slots${asked({ wave: wave.id, territory: chosenKecamatan.value })}`,
    )
    .then(({ slots }) => slots);

export const slotName = (slot: Slot): string =>
  `${dayText(slot.startsAt)} ${format.timeZoned(slot.startsAt)}, ${slot.place}`;

/** The times at which people are heard, day by day; each opens to its people. */
export function Slots({ wave, works }: { wave: Wave; works: boolean }): JSX.Element {
  const slots = useResource(() => slotsOf(wave), []);
  const [making, setMaking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState('');
  const kecamatan = kecamatanAtWork();
  const fill = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const { placed, left } = await staff.post<{ placed: number; left: number }>(
        '/api/recruitment/slots/fill',
        {
          wave: wave.id,
          territory: kecamatan,
        },
      );
      const text = word('filled', { placed: format.number(placed), left: format.number(left) });
      say(left > 0 ? `${text} ${word('fillMore')}` : text, left > 0 ? { tone: 'danger' } : {});
      slots.reload();
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card stack-tight">
      {works && (
        <div class="row-wrap">
          <button type="button" class="button" disabled={!kecamatan} onClick={() => setMaking(true)}>
            <Icon name="plus" size={18} />
            {word('newSlot')}
          </button>
          <button
            type="button"
            class="button button-plain"
            disabled={!kecamatan}
            aria-disabled={busy}
            onClick={() => void fill()}
          >
            {busy && <Icon name="spinner" spin size={18} />}
            {word('fill')}
          </button>
          {!kecamatan && <span class="small muted">{word('chooseKecamatan')}</span>}
        </div>
      )}
      <Shown of={slots}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="clock" title={word('noSlots')}>
              <p class="muted">{word(works ? 'noSlotsNext' : 'noSlotsRead')}</p>
            </Empty>
          ) : (
            <ul class="slots">
              {all.map((slot) => (
                <li key={slot.id} class="slot">
                  <button
                    type="button"
                    class="slot-line"
                    aria-expanded={open === slot.id}
                    onClick={() => setOpen(open === slot.id ? '' : slot.id)}
                  >
                    <span class="slot-when num">
                      <strong>{dayText(slot.startsAt)}</strong>
                      <span>{format.timeZoned(slot.startsAt)}</span>
                    </span>
                    <span class="grow">{slot.place}</span>
                    <span class="slot-seats num">
                      {word('seats', { taken: slot.taken, capacity: slot.capacity })}
                      {slot.free === 0 && `, ${word('full')}`}
                      <span class="ratio-bar tone-info" aria-hidden="true">
                        <i style={{ width: `${(slot.taken / slot.capacity) * 100}%` }} />
                      </span>
                    </span>
                    <span class={open === slot.id ? 'slot-arrow slot-open' : 'slot-arrow'}>
                      <Icon name="next" size={18} />
                    </span>
                  </button>
                  {open === slot.id && (
                    <SlotPeople slot={slot} others={all} works={works} changed={slots.reload} />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {making && (
        <SlotForm wave={wave} territory={kecamatan} close={() => setMaking(false)} made={slots.reload} />
      )}
    </section>
  );
}
