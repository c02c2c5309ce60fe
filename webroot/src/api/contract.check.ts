// Holds the types that the pages use against those rendered from the server; a difference does not compile.
import type * as wire from './contract';
import type * as page from './types';

// Named values are text on the wire until the server's records say which; shapes and missing fields must agree.
type Loose<T> = unknown extends T ? any
  : T extends string ? string
    : T extends (infer Item)[] ? Loose<Item>[]
      : T extends object ? { [K in keyof T]: Loose<T[K]> }
        : T;
export type Fits<Wire, Page> = Loose<Wire> extends Loose<Page> ? true : { differs: [Wire, Page] };
export type Must<T extends true> = T;

export type Checked = [
  Must<Fits<wire.SessionView, page.Session>>,
  Must<Fits<wire.EnrolmentView, page.Enrolment>>,
  Must<Fits<wire.Me, page.Me>>,
  Must<Fits<wire.RoundView, page.Round>>,
  Must<Fits<wire.PracticesView, page.Practice>>,
  Must<Fits<wire.Station, page.Station>>,
  Must<Fits<wire.OutcomeLine, page.ReportResult>>,
  Must<Fits<wire.ProblemBody, page.ProblemBody>>,
  Must<Fits<wire.Board, page.Board>>,
  Must<Fits<wire.IncidentView, page.Incident>>,
  Must<Fits<wire.ReportView, page.StationReport>>,
  Must<Fits<wire.StationPagePage, page.StationPage>>,
  Must<Fits<wire.Region, page.Region>>,
  Must<Fits<wire.ImportResult, page.ImportResult>>,
  Must<Fits<wire.StaffImportResult, page.ImportResult>>,
  Must<Fits<wire.JobsView, page.Job>>,
];
