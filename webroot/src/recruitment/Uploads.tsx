import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { Icon } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { word } from './applicantWords';
import type { ApplicantDetail, DocumentKind, Wave } from './api';
import { enoughMark, shortMark, unknownMark } from './marks';
import { coded } from './words';

const MAX_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/** Papers handed in at the office, one file for each kind that the wave asks for. */
export function Uploads({
  applicant,
  wave,
  stored,
}: {
  applicant: ApplicantDetail;
  wave: Wave;
  stored: () => void;
}): JSX.Element {
  const [busy, setBusy] = useState<DocumentKind | null>(null);
  const [problem, setProblem] = useState<{ kind: DocumentKind; text: string } | null>(null);
  const send = async (kind: DocumentKind, file: File): Promise<void> => {
    setProblem(null);
    if (file.size > MAX_BYTES) return setProblem({ kind, text: word('tooBig') });
    setBusy(kind);
    try {
      await staff.call(`/api/recruitment/applicants/${applicant.id}/documents/${kind}`, {
        method: 'PUT',
        raw: { type: file.type || 'application/octet-stream', content: file },
        timeoutMs: TIMEOUT_MS,
      });
      say(word('uploaded', { kind: coded('document', kind) }));
      stored();
    } catch (failure) {
      setProblem({ kind, text: textOf(failure) });
    } finally {
      setBusy(null);
    }
  };
  return (
    <section class="card stack-tight">
      <h2>{word('uploads')}</h2>
      <p class="small muted">{word('uploadsAbout')}</p>
      <ul class="uploads">
        {wave.settings.documents.map(({ kind, required }) => {
          const has = applicant.documents.some((each) => each.kind === kind);
          const mark = has ? enoughMark : required ? shortMark : unknownMark;
          return (
            <li key={kind} class={`tone-${mark.tone}`}>
              <Mark mark={mark} />
              <span class="grow">
                <strong>{coded('document', kind)}</strong>{' '}
                <span class="small muted">
                  ({word(required ? 'required' : 'optional')}, {word(has ? 'stored' : 'missing')})
                </span>
                {problem?.kind === kind && (
                  <span class="error small" role="alert">
                    {problem.text}
                  </span>
                )}
              </span>
              <label class="file-pick">
                <input
                  type="file"
                  accept="image/jpeg,image/png,application/pdf"
                  disabled={busy !== null}
                  aria-label={word('choose', { kind: coded('document', kind) })}
                  onChange={(event) => {
                    const file = event.currentTarget.files?.[0];
                    event.currentTarget.value = '';
                    if (file) void send(kind, file);
                  }}
                />
                <span class="button button-plain">
                  <Icon name={busy === kind ? 'spinner' : 'upload'} spin={busy === kind} size={18} />
                  {busy === kind ? word('uploading') : word(has ? 'replace' : 'chooseShort')}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
