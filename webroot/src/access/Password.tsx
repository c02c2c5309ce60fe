import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../api/http';
import { staff } from '../api/staff';
import { Form, TextField } from '../console/Form';
import { PageHead } from '../console/parts';
import { go } from '../console/router';
import { say } from '../console/toast';
import { Gate } from './Gate';
import { word } from './words';

const problemsOf = (password: string, again: string) => [
  ...(password.length >= 12 ? [] : [{ field: 'password', message: word('newShort') }]),
  ...(password === again ? [] : [{ field: 'again', message: word('againWrong') }]),
];

/** From a set-password link: choose a password, then sign in. */
export function SetPassword({ code }: { code: string }): JSX.Element {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Gate title={word('passwordTitle')}>
        <p class="notice tone-go" role="status">
          {word('passwordDone')}
        </p>
        <a class="button" href="#/">
          {word('toSignIn')}
        </a>
      </Gate>
    );
  }
  const submit = async (): Promise<void> => {
    await send('/api/password', { body: { code, password } });
    setDone(true);
  };
  return (
    <Gate title={word('passwordTitle')}>
      <Form check={() => problemsOf(password, again)} submit={submit} action={word('passwordSubmit')} wide>
        {(error) => <NewPassword {...{ password, setPassword, again, setAgain, error }} />}
      </Form>
    </Gate>
  );
}

/** Signed in: change one's own password. */
export function ChangePassword(): JSX.Element {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const submit = async (): Promise<void> => {
    await staff.put('/api/me/password', { current, next: password });
    say(word('changeDone'));
    go('#/sessions');
  };
  const check = () => [
    ...(current ? [] : [{ field: 'current', message: word('passwordMissing') }]),
    ...problemsOf(password, again),
  ];
  return (
    <>
      <PageHead title={word('changeTitle')} />
      <div class="card narrow">
        <Form check={check} submit={submit} action={word('passwordSubmit')} names={{ next: 'password' }}>
          {(error) => (
            <>
              <TextField
                id="current"
                text={word('current')}
                value={current}
                onChange={setCurrent}
                error={error('current')}
                autocomplete="current-password"
                type="password"
              />
              <NewPassword {...{ password, setPassword, again, setAgain, error }} />
            </>
          )}
        </Form>
      </div>
    </>
  );
}

function NewPassword({
  password,
  setPassword,
  again,
  setAgain,
  error,
}: {
  password: string;
  setPassword: (value: string) => void;
  again: string;
  setAgain: (value: string) => void;
  error: (field: string) => string | undefined;
}): JSX.Element {
  return (
    <>
      <TextField
        id="password"
        text={word('newPassword')}
        hint={word('newHint')}
        value={password}
        onChange={setPassword}
        error={error('password')}
        autocomplete="new-password"
        type="password"
      />
      <TextField
        id="again"
        text={word('again')}
        value={again}
        onChange={setAgain}
        error={error('again')}
        autocomplete="new-password"
        type="password"
      />
    </>
  );
}
