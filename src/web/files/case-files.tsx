import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { downloadFile, type FileView } from '#api/cases.ts'
import { urlOf } from '#web/kit/api.ts'

type CaseFiles = {
  caseId: string
  find: (id: string) => FileView | undefined
  /** Where a file of it is opened. */
  linkOf: (id: string) => string
  /** Remembers a file that was uploaded since the case was read. */
  add: (file: FileView) => void
}

const CaseFilesContext = createContext<CaseFiles | undefined>(undefined)

type Props = {
  caseId: string
  files: readonly FileView[]
  /** For who reads them without seeing the case. */
  linkOf?: (id: string) => string
  children: ReactNode
}

const inCase = (id: string) => urlOf(downloadFile, { params: { id } })

/** The files of one case, for the fields inside that name them by id. */
export function CaseFilesProvider({ caseId, files, linkOf = inCase, children }: Props) {
  const [added, setAdded] = useState<readonly FileView[]>([])
  const value = useMemo(() => {
    const byId = new Map([...files, ...added].map((file) => [file.id, file]))
    return {
      caseId,
      find: (id: string) => byId.get(id),
      linkOf,
      add: (file: FileView) => setAdded((before) => [...before, file]),
    }
  }, [caseId, files, linkOf, added])
  return <CaseFilesContext value={value}>{children}</CaseFilesContext>
}

/** Throws outside of a case: a field for files belongs to one. */
export function useCaseFiles(): CaseFiles {
  const files = useContext(CaseFilesContext)
  if (!files) throw new Error('useCaseFiles outside of CaseFilesProvider')
  return files
}

/** The files of the case around, if there is one. */
export function useFindFile(): (id: string) => FileView | undefined {
  return useContext(CaseFilesContext)?.find ?? (() => undefined)
}

/** Where a file of the case around is opened. */
export function useFileLink(): (id: string) => string {
  return useContext(CaseFilesContext)?.linkOf ?? inCase
}
