import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GatheringView, LessonModules } from '../api/contract';
import { staff, staffSession } from '../api/staff';
import { SelectField } from '../console/Form';
import { useResource } from '../console/resource';
import { TimePlaceFields, wrongTimePlace } from '../console/TimePlace';
import { say } from '../console/toast';
import { uuidv7 } from '../outbox/uuid';
import { chosenKecamatan, kecamatanChoices } from '../recruitment/areas';
import { instantOf, OFFSETS, todayIn } from '../recruitment/dates';
import { Sure } from '../recruitment/Sure';
import { me } from '../store/city';
import { dotted } from '../store/places';
import { PATH, type Kind } from './Gatherings';
import { word } from './words';

const LIMITS = { minutes: [5, 1440], capacity: [1, 2000] } as const;
/** Where the round is held. */
const zoneOf = (): string => me.value?.round?.timeZone ?? 'Asia/Jakarta';

/** The whole of one's own territory, as a dotted code. */
function ownArea(): string {
  const span = staffSession.value?.actor.territories[0];
  if (!span) return '';
  const codes = span.high - span.low + 1;
  return dotted(Math.floor(span.low / codes));
}

/** Plans a gathering, or changes one that is still open. */
export function GatheringForm({
  kind,
  old,
  close,
  saved,
}: {
  kind: Kind;
  old?: GatheringView;
  close: () => void;
  saved: () => void;
}): JSX.Element {
  const [id] = useState(uuidv7);
  const start = old ? startOf(old.startsAt) : { ...todayIn(zoneOf()), time: '09.00' };
  const [form, setForm] = useState({
    area: old?.territory ?? (chosenKecamatan.value || ownArea()),
    day: start.day,
    time: start.time,
    minutes: String(old?.minutes ?? 180),
    place: old?.place ?? '',
    capacity: String(old?.capacity ?? 400),
    module: old?.module ?? '',
  });
  const modules = useResource(
    async () => (kind === 'training' ? staff.get<LessonModules>('/api/training/modules') : { modules: [] }),
    [kind],
  );
  const change = (key: keyof typeof form) => (value: string) => setForm((now) => ({ ...now, [key]: value }));
  const submit = async (): Promise<void> => {
    const plan = {
      startsAt: instantOf(form.day, form.time, OFFSETS[zoneOf()]),
      minutes: Number(form.minutes),
      place: form.place.trim(),
      capacity: Number(form.capacity),
      ...(form.module ? { module: form.module } : {}),
    };
    if (old) await staff.put(`${PATH}/${old.id}`, { ...plan, version: old.version });
    else await staff.post(PATH, { ...plan, id, kind, territory: form.area });
    say(word('made'));
    saved();
    close();
  };
  const own = ownArea();
  const areas = kecamatanChoices();
  const choices = areas.some(([code]) => code === own) ? areas : [[own, word('wholeArea')] as const, ...areas];
  return (
    <Sure
      title={word(old ? 'change' : kind === 'oath' ? 'newOath' : 'new')}
      action={word('create')}
      check={() => wrongTimePlace(form, LIMITS)}
      submit={submit}
      close={close}
    >
      {(error) => (
        <div class="form-grid">
          {!old && choices.length > 1 && (
            <SelectField
              id="area"
              text={word('area')}
              value={form.area}
              onChange={change('area')}
              options={choices}
            />
          )}
          <TimePlaceFields form={form} change={change} error={error} />
          {kind === 'training' && (
            <SelectField
              id="module"
              text={word('module')}
              value={form.module}
              onChange={change('module')}
              options={[
                ['', word('allModules')],
                ...(modules.data?.modules ?? []).map(({ key, title }) => [key, title] as const),
              ]}
            />
          )}
        </div>
      )}
    </Sure>
  );
}

/** A moment as the fields show it. */
function startOf(moment: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zoneOf(),
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment));
  const [day = '', time = ''] = parts.split(' ');
  return { day, time: time.replace(':', '.') };
}
