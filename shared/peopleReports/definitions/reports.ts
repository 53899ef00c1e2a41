import type { SectionDef } from '../figure.ts'
import type { ReportKind } from '../filter.ts'
import { employment, funding, grants, staff } from './club.ts'
import { children, events, survey } from './community.ts'
import { contracts, participants } from './participants.ts'
import { certificates, diagnosesAndPlans, outcomes } from './results.ts'
import { socialCategories, supports, vocationalCategories } from './supports.ts'
import { courses, workplaces } from './workSupports.ts'
import { casParticipants, yearGroups } from './yearly.ts'

const casCategories: SectionDef = {
  id: 'casCategories',
  title: '7–8. Reintegracja społeczna i zawodowa',
  tables: [
    { ...socialCategories, title: '7. Uczestnicy objęci reintegracją społeczną' },
    { ...vocationalCategories, title: '8. Uczestnicy objęci reintegracją zawodową' },
  ],
}

export type ReportDef = {
  readonly title: string
  /** The law that asks for it; printed under the title. */
  readonly basis?: string
  readonly sections: readonly SectionDef[]
}

/** Every report and its parts in the order they are read. A figure is declared once and may stand in several reports. */
export const reports: Readonly<Record<ReportKind, ReportDef>> = {
  edition: {
    title: 'Raport o uczestnikach',
    sections: [
      participants,
      contracts,
      supports,
      courses,
      workplaces,
      outcomes,
      certificates,
      events,
      children,
      survey,
      diagnosesAndPlans,
    ],
  },
  yearly: {
    title: 'Sprawozdanie roczne klubu integracji społecznej',
    basis: 'Podstawa: art. 18a ust. 6 ustawy z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym.',
    sections: [staff, yearGroups, supports, courses, workplaces, outcomes, grants],
  },
  cas: {
    title: 'Dane o klubie integracji społecznej (MRiPS CAS 01)',
    sections: [funding, employment, casParticipants, casCategories],
  },
}
