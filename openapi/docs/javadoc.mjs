// Links into the Javadoc of the Java client, for a page that stands beside it.
import { accessorName, apiName, className, methodName } from '../lint/java-names.mjs';
import { RESERVED_CLASSES } from '../lint/runtime.mjs';
import { html } from './html.mjs';
import { hasClass } from './schemas.mjs';

/** For a page that stands alone. */
export const NO_JAVADOC = { home: () => '', operation: () => '', model: () => '' };

/** For a page in a folder from which the Javadoc begins at a path. */
export function javadocAt(root) {
  return {
    home: () => html`<p class="java"><a href="${root}/index.html">Java client</a></p>`,
    operation: (operation) => {
      const tag = operation.node.get('tags').items[0]?.string;
      return tag && html`<p class="see">Java: <a href="${root}/com/kohortpay/client/api/${apiName(tag)}Api.html"><code>${accessorName(tag)}().${methodName(operation.id)}</code></a></p>`;
    },
    model: (schema) => hasClass(schema) && html`, Java: <a href="${root}/com/kohortpay/client/model/${className(schema.name, RESERVED_CLASSES)}.html"><code>${className(schema.name, RESERVED_CLASSES)}</code></a>`,
  };
}
