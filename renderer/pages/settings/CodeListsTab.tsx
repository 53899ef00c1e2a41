import { CodeLists } from '../../features/codeLists/CodeLists.tsx'

export default function CodeListsTab() {
  return <CodeLists />
}
