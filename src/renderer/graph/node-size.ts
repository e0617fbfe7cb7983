/** Size of a drawn node, as the page measured it; not part of the document. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
