// What a consumer of the package may write. It is compiled from the packed file, under the strictest flags, and never run.
import type { Customer, Group, Order, components, paths } from 'kohortpay-openapi';
import type { Group as StrictGroup, paths as StrictPaths } from 'kohortpay-openapi/strict';
import contract from 'kohortpay-openapi/kohortpay.json' with { type: 'json' };

type Body<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { requestBody: { content: { 'application/json': infer B } } } ? B : never;

// Null is not absent: a time deletes, null restores, nothing changes nothing.
export const bodies: Body<'/customers/{id}', 'patch'>[] = [{ deletedAt: '2021-07-22T00:00:00.000Z' }, { deletedAt: null }, {}];

// @ts-expect-error undefined is not absent
export const undefinedBody: Body<'/customers/{id}', 'patch'> = { deletedAt: undefined };
// @ts-expect-error metadata is required
export const emptyUpdate: Body<'/groups/{id}', 'patch'> = {};
// @ts-expect-error there is no such field
export const misspelt: Body<'/customers/{id}', 'patch'> = { deletedat: null };

export function describe(group: Group, order: Order, customer: Customer): string {
  const status: string = group.status;
  const canceledAt: string | null = group.canceledAt;
  const addressId: string | null | undefined = customer.addressId;
  // @ts-expect-error it may be null
  const time: string = group.canceledAt;
  // @ts-expect-error there is no such field
  const unknown: unknown = group.statsu;
  return [status, canceledAt, addressId, time, unknown, order.amount + 1].join();
}

export function strictly(group: StrictGroup): 'OPEN' | 'COMPLETED' | 'CANCELED' | 'EXPIRED' {
  const canceledAt: string = group.canceledAt;
  return canceledAt ? group.status : 'OPEN';
}

// What the contract accepts, its tolerant form does.
export const tolerate = (group: StrictGroup): Group => group;
// @ts-expect-error the other way round it is not so
export const trust = (group: Group): StrictGroup => group;

export type Success = StrictPaths['/groups/{id}/expire']['post']['responses'][200]['content']['application/json'];
export type Failure = components['schemas']['ErrorResponse'];
export const version: string = contract.info.version;
