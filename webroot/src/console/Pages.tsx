import type { ComponentType, JSX } from 'preact';
import { ChangePassword } from '../access/Password';
import { Sessions } from '../access/Sessions';
import type { Actor } from '../api/types';
import { BoardPage } from '../board/BoardPage';
import { SilentPage } from '../board/SilentPage';
import { StationView } from '../board/StationView';
import { Watch } from '../board/Watch';
import { IncidentsPage } from '../incident/IncidentsPage';
import { city, enter, loadProblem, noRound } from '../store/city';
import { Guard } from './Guard';
import { recruitPagesOf, staffingPagesOf } from './nav';
import { Empty, Failed, Loading, Shown } from './parts';
import { useResource } from './resource';
import { route } from './router';
import { word } from './words';

type Load = () => Promise<{ default: ComponentType }>;
const admin: Record<string, Load> = {
  regions: () => import('../region/RegionsPage'),
  people: () => import('../people/PeoplePage'),
  invitations: () => import('../staffing/InvitationsPage'),
  staff: () => import('../people/StaffPage'),
  rounds: () => import('../rounds/RoundPage'),
};
const recruitment: Record<string, Load> = {
  needs: () => import('../recruitment/NeedsPage'),
  screening: () => import('../recruitment/ScreeningPage'),
  applicants: () => import('../recruitment/ApplicantsPage'),
  feedback: () => import('../recruitment/FeedbackPage'),
  interviews: () => import('../recruitment/InterviewsPage'),
  plenos: () => import('../recruitment/PlenosPage'),
  waves: () => import('../recruitment/WavesPage'),
};
const staffing: Record<string, Load> = {
  papers: () => import('../staffing/PapersPage'),
  oath: () => import('../training/OathPage'),
  training: () => import('../training/TrainingPage'),
  honorarium: () => import('../staffing/HonorariumPage'),
  placement: () => import('../staffing/PlacementPage'),
  replacements: () => import('../staffing/ReplacementsPage'),
  readiness: () => import('../training/ReadinessPage'),
  proposal: () => import('../staffing/ProposalPage'),
};

/** From the address to the page; office pages are fetched when first opened and need no live picture. */
export const Pages = (props: { actor: Actor | undefined }): JSX.Element => (
  <Guard key={route.value.path[0] ?? ''}>
    <Page {...props} />
  </Guard>
);

function Page({ actor }: { actor: Actor | undefined }): JSX.Element {
  const [page = 'watch', key = ''] = route.value.path;
  const role = actor?.role ?? 'observer';
  const recruits = recruitPagesOf(actor).some((each) => each.key === page);
  const staffs = staffingPagesOf(actor).some((each) => each.key === page);
  const office = recruits
    ? recruitment[page]
    : staffs
      ? staffing[page]
      : role === 'admin'
        ? admin[page]
        : undefined;
  if (office) return <Later load={office} key={page} />;
  if (page === 'sessions') return <Sessions />;
  if (page === 'password') return <ChangePassword />;
  if (loadProblem.value) return <Failed problem={loadProblem.value} retry={() => void enter()} />;
  if (noRound.value) {
    return (
      <Empty title={word('noRound')} icon="clock">
        {role === 'admin' ? (
          <a class="button" href="#/rounds">
            {word('makeRound')}
          </a>
        ) : (
          <p>{word('noRoundNext')}</p>
        )}
      </Empty>
    );
  }
  if (!city.value) return <Loading />;
  switch (page) {
    case 'watch':
      return <Watch />;
    case 'incidents':
      return role === 'observer' ? <NotHere /> : <IncidentsPage selected={key} />;
    case 'board':
      return <BoardPage />;
    case 'silent':
      return <SilentPage />;
    case 'tps':
      return <StationView key={key} code={Number(key)} />;
    default:
      return <NotHere />;
  }
}

function Later({ load }: { load: Load }): JSX.Element {
  const page = useResource(load, [load]);
  return <Shown of={page}>{({ default: Page }) => <Page />}</Shown>;
}

const NotHere = (): JSX.Element => (
  <Empty title={word('notFound')} icon="search">
    <p>{word('notFoundNext')}</p>
  </Empty>
);
