import type { Generated } from 'kysely'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Certificates of all kinds. */
export type CertificateTables = {
  picture: {
    id: Id
    name: string
    width: number
    height: number
    image: string
    revision: Generated<number>
  }
  certificate_template: {
    id: Id
    kind: 'ZK' | 'ZU' | 'ZP' | 'CE' | 'PO'
    name: string
    heading: Generated<string>
    subtitle: Generated<string>
    opening: Generated<string>
    legal_basis: Generated<string>
    body: string
    closing: Generated<string>
    orientation: Generated<'portrait' | 'landscape'>
    logo_id: number | null
    show_birth: Generated<Flag>
    show_hours: Generated<Flag>
    show_programme: Generated<Flag>
    hours_shown: Generated<'offered' | 'attended'>
    active: Generated<Flag>
    revision: Generated<number>
  }
  certificate_series: {
    id: Id
    kind: 'ZK' | 'ZU' | 'ZP' | 'CE' | 'PO'
    pattern: string
    revision: Generated<number>
  }
  certificate: {
    id: Id
    participation_id: number | null
    kind: 'ZK' | 'ZU' | 'ZP' | 'CE' | 'PO'
    year: number
    sequence: number
    number: string
    issued_on: string
    data: string
    template_version: string
    annulled_on: string | null
    annulled_reason: string | null
    template_id: number | null
    subject: Generated<string>
    class_group_id: number | null
    course_id: number | null
    staff_id: number | null
    recipient_name: Generated<string>
    received_on: string | null
  }
  certificate_duplicate: {
    id: Id
    certificate_id: number
    issued_on: string
    signatory_name: string
    reason: Generated<string>
  }
}
