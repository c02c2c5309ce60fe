import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Round } from '../api/types';
import { Form, SelectField, TextField } from '../console/Form';
import { say } from '../console/toast';
import { word } from './words';

/** A new voting day: a vote, a re-vote over an earlier one's stations, or a rehearsal. */
export function NewRound({
  rounds,
  created,
  cancel,
}: {
  rounds: Round[];
  created: () => void;
  cancel?: () => void;
}): JSX.Element {
  const [form, setForm] = useState({
    name: '',
    kind: rounds.length > 0 ? 'rehearsal' : 'vote',
    votingDay: '',
  });
  const change = (key: keyof typeof form) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const check = () => [
    ...(form.name.trim() ? [] : [{ field: 'name', message: word('nameMissing') }]),
    ...(form.votingDay ? [] : [{ field: 'votingDay', message: word('dayMissing') }]),
  ];
  const submit = async (): Promise<void> => {
    const parent = form.kind === 'vote' ? undefined : rounds.find(({ kind }) => kind === 'vote')?.id;
    await staff.post('/api/rounds', { ...form, name: form.name.trim(), ...(parent ? { parent } : {}) });
    say(word('created'));
    created();
  };
  const extra = cancel && (
    <button type="button" class="button button-plain" onClick={cancel}>
      {word('cancel')}
    </button>
  );
  return (
    <section class="card stack narrow">
      <h2>{rounds.length > 0 ? word('newRound') : word('none')}</h2>
      <Form check={check} submit={submit} action={word('create')} extra={extra}>
        {(error) => (
          <>
            <TextField
              id="name"
              text={word('name')}
              value={form.name}
              onChange={change('name')}
              error={error('name')}
            />
            <SelectField
              id="kind"
              text={word('kind')}
              value={form.kind}
              onChange={change('kind')}
              error={error('kind')}
              options={(['vote', 'revote', 'rehearsal'] as const).map((kind) => [kind, word(`kind_${kind}`)])}
            />
            <TextField
              id="votingDay"
              text={word('day')}
              type="date"
              value={form.votingDay}
              onChange={change('votingDay')}
              error={error('votingDay')}
            />
          </>
        )}
      </Form>
    </section>
  );
}
