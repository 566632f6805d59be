import type {SidebarData} from './items.ts';
import type {OperationLink} from '../types.ts';
import type {Plan} from '../build/plan.ts';

const slim = ({title, permalink, method, deprecated}: OperationLink) => ({
  title,
  permalink,
  method,
  ...(deprecated ? {deprecated} : {}),
});

/** The part of a plan that the sidebar shows. */
export const sidebarData = (name: string, plan: Plan, hasWebhooks: boolean): SidebarData => ({
  name,
  overview: plan.overview,
  groups: plan.groups.map(({tags, ...group}) => ({
    ...group,
    tags: tags.map(({title, permalink, operations}) => ({
      title,
      permalink,
      operations: operations.map(slim),
    })),
  })),
  untagged: plan.untagged.map(slim),
  schemas: plan.schemas.map(({title, permalink}) => ({title, permalink})),
  webhooks: plan.webhooks.map(slim),
  hasWebhooks,
});
