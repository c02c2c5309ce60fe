// The words and the door of a next step.
import type { Next, Situation } from './next';
import { maybe, t } from './words';
import { format, named } from '../i18n';

export interface NextView { title: string; why: string; to?: string; opens?: boolean }

export function nextView(step: Next, now: Situation): NextView {
  switch (step.kind) {
    case 'check-in': return { title: t('next.check-in'), why: t('next.check-in.why'), to: 'hadir' };
    case 'return': {
      const presence = named('presence', now.presence);
      return { title: t('next.return'), why: t('next.return.why', { presence }), to: 'status' };
    }
    case 'phase': return {
      title: maybe(`phase.${step.to}`), why: maybe(`phase.${step.to}.why`), to: `tahap/${step.to}`,
      opens: step.to === 'TPS_DIBUKA' || step.to === 'PEMUNGUTAN_DITUTUP',
    };
    case 'turnout': return step.final
      ? { title: t('next.turnoutFinal'), why: t('next.turnoutFinal.why'), to: 'pemilih' }
      : { title: t('next.turnout'), why: t('next.turnout.why'), to: 'pemilih', opens: true };
    case 'wait': return {
      title: t('next.wait', { time: format.timeZoned(step.dueMs ?? 0) }), why: t('next.wait.why'),
    };
    case 'check-out': return { title: t('next.check-out'), why: t('next.check-out.why'), to: 'selesai' };
    case 'done': return { title: t('next.done'), why: t('next.done.why') };
  }
}
