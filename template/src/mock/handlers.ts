import type {Handler} from '@batchwise/openapi-mock';

/** Ends a loan. The description cannot say that this call changes the state of the loan. */
export const returnLoan: Handler = (_request, {params, store, respond}) => {
  const id = Number(params.loanId);
  const change = {status: 'returned', returnedAt: new Date().toISOString()};
  return (
    store.collection('/loans').patch(id, change) ??
    respond.problem(404, `There is no loan with the ID ${id}.`)
  );
};
