import { ParameterSection } from '../../features/communityWork/ParameterSection.tsx'

/** Limits and rates that the law changes. */
export default function LimitsTab() {
  return <ParameterSection />
}
