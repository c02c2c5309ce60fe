import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { label, named } from '../i18n';
import { staffSession } from '../api/staff';
import { Icon } from '../shared/Icon';
import { alarm } from '../store/city';
import { placeOf, tpsName } from '../store/places';
import type { IncidentRow } from '../store/types';
import { word } from './words';

const SHOW_MS = 12_000;

/** A new emergency is said once, aloud for those who listen and as a strip for those who look. */
export function Announcer(): JSX.Element {
  const [shown, setShown] = useState<IncidentRow[]>([]);
  useEffect(() => {
    if (alarm.value.length === 0) return;
    setShown(alarm.value);
    const timer = setTimeout(() => setShown([]), SHOW_MS);
    return () => clearTimeout(timer);
  }, [alarm.value]);
  const first = shown[0];
  const observer = staffSession.value?.actor.role === 'observer';
  const text = !first
    ? ''
    : shown.length > 1
      ? word('announceMany', { n: shown.length })
      : word('announce', {
          type: named('type', first.type),
          place: `${tpsName(first.station)}, ${placeOf(first.station)}`,
        });
  return (
    <div class="alarm" aria-live="assertive" role="alert">
      {first && (
        <p class="alarm-strip">
          <Icon name="alert" size={20} />
          <span class="grow">{text}</span>
          <a
            href={
              observer
                ? `#/tps/${first.station}`
                : shown.length > 1
                  ? '#/incidents'
                  : `#/incidents/${first.id}`
            }
            onClick={() => setShown([])}
          >
            {word('see')}
          </a>
          <button
            type="button"
            class="icon-button"
            aria-label={label('do.close')}
            onClick={() => setShown([])}
          >
            <Icon name="close" size={16} />
          </button>
        </p>
      )}
    </div>
  );
}
