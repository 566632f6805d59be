/** A page with everything that an exchange file has to keep. */
export const ENGLISH = `---
title: A page
description: What it says.
---

Send the \`id\` to **all** of the [others](./other.mdx "Title"), {/* note */} and \\{IMS_ORG\\} too.

## Parts {/* #parts */}

:::note[Be careful]
> It may take a while, or
> even longer.
:::

| Name | What |
| --- | --- |
| \`a\\|b\` | one \\| or the other |

\`\`\`sh
# Send it
curl x
\`\`\`

\`\`\`mermaid
stateDiagram-v2
    new --> done: it was sent
\`\`\`

<Card title="Read on" to="./other.mdx" />
`;

/** Its translation. */
export const DUTCH = `---
title: Een pagina
description: Wat er staat.
source: x
---

Stuur de \`id\` aan **alle** [andere](./other.mdx "Title"), {/* note */} en ook aan \\{IMS_ORG\\}.

## Delen {/* #parts */}

:::note[Pas op]
> Het kan even duren, of
> nog langer.
:::

| Naam | Wat |
| --- | --- |
| \`a\\|b\` | de ene \\| de andere |

\`\`\`sh
# Verstuur het
curl x
\`\`\`

\`\`\`mermaid
stateDiagram-v2
    new --> done: het is verstuurd
\`\`\`

<Card title="Lees verder" to="./other.mdx" />
`;
