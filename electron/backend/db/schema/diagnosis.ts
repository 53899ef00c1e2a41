import type { Generated } from 'kysely'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** The empowerment diagnosis. */
export type DiagnosisTables = {
  diagnosis_template: {
    id: Id
    name: string
    active: Generated<Flag>
    note: Generated<string>
    revision: Generated<number>
  }
  diagnosis_area: {
    id: Id
    template_id: number
    code: string
    position: number
    name: string
    description: Generated<string>
    anchor1: Generated<string>
    anchor4: Generated<string>
    anchor7: Generated<string>
    anchor10: Generated<string>
    role: string
    sensitive: Generated<Flag>
    social: Generated<Flag>
    active: Generated<Flag>
    revision: Generated<number>
  }
  diagnosis: {
    id: Id
    participation_id: number
    template_id: number
    kind: 'initial' | 'interim' | 'final' | 'followUp'
    sequence: Generated<number>
    measured_on: string
    market_distance: number | null
    improvement_confirmed: Flag | null
    confirmed_on: string | null
    confirmed_by_id: number | null
    summary_consent: Flag | null
    summary_consent_on: string | null
    completed_on: string | null
    revision: Generated<number>
  }
  diagnosis_rating: {
    id: Id
    diagnosis_id: number
    area_id: number
    self_rating: number | null
    specialist_rating: number | null
    agreed_rating: number | null
    staff_id: number | null
    note: Generated<string>
  }
  diagnosis_part: {
    id: Id
    diagnosis_id: number
    section: string
    staff_id: number | null
    written_on: string | null
    text: string
  }
  restricted_note: {
    id: Id
    diagnosis_id: number
    staff_id: number | null
    written_on: string
    /** Readable, or nonce, tag and ciphertext as base64 when `sealed`. */
    restricted_text: string
    revision: Generated<number>
    sealed: Generated<Flag>
  }
  notes_lock: {
    id: number
    set_at: string
    changed_at: string
    revision: Generated<number>
  }
  notes_key: {
    id: Id
    way: 'passphrase' | 'recovery'
    salt: string
    wrapped: string
  }
  test_score: {
    id: Id
    participation_id: number
    tool: string
    taken_on: string
    kind: 'initial' | 'interim' | 'final' | 'followUp'
    score_hundredths: number
    max_hundredths: number | null
    interpretation: Generated<string>
    staff_id: number | null
    revision: Generated<number>
  }
}
