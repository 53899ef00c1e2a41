import { FileCheckSection } from '../../features/fileCheck/FileCheckSection.tsx'

/** Whether the file is whole. */
export default function FileCheckTab() {
  return <FileCheckSection />
}
