import type { Migration } from '../migration.ts'
import { certificates } from './0002/certificates.ts'
import { seedCertificateTemplates } from './0002/certificateTemplates.ts'
import { classes } from './0002/classes.ts'
import { seedCaseWorkLists } from './0002/codeLists.ts'
import { diagnosis } from './0002/diagnosis.ts'
import { seedDiagnosisTemplate } from './0002/diagnosisTemplate.ts'
import { seedDocumentTemplates } from './0002/documentTemplates.ts'
import { seedPapers } from './0002/papers.ts'
import { people } from './0002/people.ts'
import { reports } from './0002/reports.ts'
import { supports } from './0002/supports.ts'

/** Case work: from recruitment through diagnosis, plan, classes and supports to what became of the person. */
export const caseWork: Migration = {
  version: 2,
  name: 'caseWork',
  up: (db) => {
    db.exec(people)
    db.exec(diagnosis)
    db.exec(classes)
    db.exec(supports)
    db.exec(certificates)
    db.exec(reports)
    seedCaseWorkLists(db)
    seedPapers(db)
    seedCertificateTemplates(db)
    seedDiagnosisTemplate(db)
    seedDocumentTemplates(db)
  },
}
