import {
  type Icon,
  IconAward,
  IconBriefcase,
  IconBuildingCommunity,
  IconCoins,
  IconConfetti,
  IconFlag,
  IconFolder,
  IconGauge,
  IconIdBadge2,
  IconPhone,
  IconReportMoney,
  IconShieldLock,
  IconTargetArrow,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { AgendaKind } from '#shared/agenda/kinds.ts'

/** The sign of each kind; its word stands beside it or is read with it. */
export const kindIcons: Readonly<Record<AgendaKind, Icon>> = {
  session: IconUsersGroup,
  individual: IconUser,
  event: IconConfetti,
  support: IconBriefcase,
  diagnosis: IconGauge,
  planReview: IconTargetArrow,
  followUp: IconPhone,
  certificate: IconAward,
  paper: IconFolder,
  caseEnd: IconFlag,
  partner: IconBuildingCommunity,
  grant: IconReportMoney,
  payment: IconCoins,
  staff: IconIdBadge2,
  protection: IconShieldLock,
}
