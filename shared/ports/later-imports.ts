import type { LaterImport } from '../contract/stored-import.ts';

/** Files too long for one request: their rows wait sealed, apart from how far each import is. */
export interface LaterImports {
  /** Consistent. */
  read(study: string, id: string): Promise<LaterImport | undefined>;
  /** Those whose rows are still kept, oldest first. */
  kept(): Promise<LaterImport[]>;
  /** In place of the version before it. @returns false when somebody else wrote that first. */
  save(next: LaterImport): Promise<boolean>;
  /** Under a data key of its own; a try that broke off may be repeated. */
  keepFile(of: KeptFile, file: Uint8Array): Promise<void>;
  /** Undefined unless all of it is there. */
  file(of: KeptFile): Promise<Uint8Array | undefined>;
  /** With its key, so that no copy opens any more. */
  removeFile(of: KeptFile): Promise<void>;
}

export type KeptFile = Pick<LaterImport, 'study' | 'id' | 'since'>;
