/** A matrix P that training changes. Penalties and updates of a plan are made of one list of these. */
export interface TrainedMatrix {
  readonly name: string;
  /** Its gradient, of the same shape. */
  readonly gradient: string;
  readonly layerId: string;
  /** What of its gradient comes from the cost of the predictions, if the L2 penalty adds to it: the gradient itself, another matrix, or nothing. */
  readonly penalized: { readonly gradient: string | null } | null;
}
