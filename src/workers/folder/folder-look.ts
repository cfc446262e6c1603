/** What a look at the vendor's folder is asked, and what it answers. */

export interface FolderAsked {
  readonly handle: FileSystemDirectoryHandle;
  /** Of the vendor's choice: see FolderRow. */
  readonly id: string;
  readonly sealed: boolean;
  /** By the vendor's tap: looks once more at files that were in trouble, and writes even so early. */
  readonly asked: boolean;
}

export interface FolderLook {
  /** Facts that came in. */
  readonly added: number;
  readonly written: boolean;
}
