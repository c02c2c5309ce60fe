import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TemplateIssuer, TemplateIssuers } from '../api/contract';
import { staff } from '../api/staff';
import { Form, TextField } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { word } from './paperWords';

/** Who signs for each kecamatan, and where. */
export function Signers(): JSX.Element {
  const issuers = useResource(() => staff.get<TemplateIssuers>('/api/staffing/issuers'), []);
  return (
    <Shown of={issuers}>
      {(data) => (
        <ul class="cards">
          {data.issuers.map((each) => (
            <li key={each.area} class="card stack-tight">
              <One
                key={each.version}
                issuer={each}
                saved={(next) =>
                  issuers.set({ issuers: data.issuers.map((old) => (old.area === next.area ? next : old)) })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Shown>
  );
}

function One({ issuer, saved }: { issuer: TemplateIssuer; saved: (next: TemplateIssuer) => void }): JSX.Element {
  const [signer, setSigner] = useState(issuer.signer ?? '');
  const [place, setPlace] = useState(issuer.place ?? '');
  const [address, setAddress] = useState(issuer.address ?? '');
  const name = issuer.name ?? issuer.area;
  const id = (field: string): string => `${field}-${issuer.area}`;
  const submit = async (): Promise<void> => {
    const next = await staff.put<TemplateIssuer>(`/api/staffing/issuers/${issuer.area}`, {
      version: issuer.version,
      signer,
      place,
      address,
    });
    say(word('signerSaved', { name }));
    saved(next);
  };
  return (
    <>
      <h2>Kecamatan {name}</h2>
      <Form
        submit={submit}
        action={word('saveSigner')}
        names={{ signer: id('signer'), place: id('place'), address: id('address') }}
      >
        {(error) => (
          <>
            <TextField
              id={id('signer')}
              text={word('signer')}
              error={error(id('signer'))}
              value={signer}
              onChange={setSigner}
            />
            <TextField
              id={id('place')}
              text={word('place')}
              error={error(id('place'))}
              value={place}
              onChange={setPlace}
            />
            <TextField
              id={id('address')}
              text={word('address')}
              error={error(id('address'))}
              value={address}
              onChange={setAddress}
            />
          </>
        )}
      </Form>
    </>
  );
}
