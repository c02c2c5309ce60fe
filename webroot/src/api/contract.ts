// Rendered from the server's endpoints by ContractTest; do not edit.

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  fields?: ProblemBodyWrong[];
  trace?: string;
}

export interface ProblemBodyWrong { field: string; message: string }

export interface TicketsIssued { ticket: string; expiresAt: string }

/** Every call of the API: what goes in, what comes out. */
export interface Calls {
  'POST /api/live/ticket': {
    answer: TicketsIssued;
  };
}
