import type { Derivation } from "./types";

const tex = String.raw;

export const vectorJacobian = {
  id: "vector-jacobian",
  title: { en: "Any label, in vectors", zh: "任意标签的向量推导" },
  method: {
    en: "Multiplies the row of the loss’s derivatives by the Jacobian, keeps the sum of the label’s weights to the end, and so holds for any label.",
    zh: "用损失对输出的梯度行向量乘雅可比矩阵，标签权重之和一直保留到最后，所以对任意标签都成立。",
  },
  credit: {
    en: "after BrightLamp, CSDN, 14 November 2018 (index of the series: 85067981)",
    zh: "据 BrightLamp（CSDN，2018 年 11 月 14 日；系列文章索引 85067981）",
  },
  references: [
    {
      title: "BrightLamp, CSDN 85067981",
      url: "https://blog.csdn.net/oBrightLamp/article/details/85067981",
    },
  ],
  relations: [
    { kind: "general-case-of", to: "chain-rule" },
    { kind: "matrix-form-of", to: "case-split" },
  ],
  notation: "x-s",
  abbreviations: {
    [tex`\nabla \loss_{(\prob)}`]: tex`\pd{\loss}{\prob}`,
    [tex`\nabla \prob_{(\logit)}`]: tex`\pd{\prob}{\logit}`,
    [tex`\nabla \loss_{(\logit)}`]: tex`\pd{\loss}{\logit}`,
  },
  cell: { diagonal: "jacobian-entry", offDiagonal: "jacobian-entry" },
  result: "entry-result",
  parts: [
    {
      id: "problem",
      title: { en: "What is given, and what is asked", zh: "已知与所求" },
      short: { en: "Problem", zh: "题目" },
      lines: [
        {
          id: "softmax-definition",
          kind: "define",
          chain: "softmax",
          tex: tex`\prob_{\iout} = \frac{\e^{\logit_{\iout}}}{\sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}}`,
          rule: "definition",
          origin: "source",
          why: {
            en: tex`A row $\logit$ of $\classes$ numbers, the logits, goes through softmax and becomes the predicted distribution $\prob$.`,
            zh: tex`输入 $\logit$ 是 $\classes$ 个数组成的行向量，即 logits（未归一化得分），经 softmax 得到预测的概率分布 $\prob$。`,
          },
          onLetters: {
            en: tex`In the source $\classes$ is the number of classes, so no sum can run over it.`,
            zh: tex`原文用 $\classes$ 表示类别数，因此它不能再作求和下标。`,
          },
        },
        {
          id: "loss-definition",
          kind: "define",
          chain: "loss",
          tex: tex`\loss = -\sum_{\iout=1}^{\classes} \target_{\iout} \natlog \prob_{\iout}`,
          rule: "definition",
          origin: "source",
          why: {
            en: tex`The error $\loss$ is the cross-entropy of prediction and label. The source calls $\target$ the true distribution, which would make its weights sum to 1, though its title says “multi-label”; its calculation never uses that the sum is 1. (Ours: so any weights that are not negative will do: a soft label, several classes at once, a sample that counts double.) What is asked is the derivative of $\loss$ by $\logit$.`,
            zh: tex`误差 $\loss$ 是预测与标签的交叉熵。原文称 $\target$ 为真实的概率分布，照此权重之和应为 1；标题却写“多标签”，推导也从未用到“和为 1”。（本站补充：因此权重可取任意非负值，例如软标签、同时属于几个类别的样本、权重加倍的样本。）所求的是 $\loss$ 对 $\logit$ 的导数。`,
          },
          onLetters: {
            en: tex`The source calls the error $\loss$. Euler's number is set upright here, $\e$, to keep the two apart.`,
            zh: tex`原文把误差记作 $\loss$。这里把自然常数写成正体 $\e$，以示区别。`,
          },
        },
      ],
    },
    {
      id: "loss-gradient",
      title: { en: "The loss by the outputs", zh: "损失对输出的梯度" },
      short: { en: "By outputs", zh: "对输出" },
      lines: [
        {
          id: "loss-by-outputs-name",
          kind: "define",
          chain: "loss-by-outputs",
          tex: tex`\nabla \loss_{(\prob)} = \pd{\loss}{\prob}`,
          rule: "abbreviation",
          origin: "source",
          why: {
            en: tex`A name for the gradient, with what it is taken by in brackets below.`,
            zh: tex`梯度的简记，下标括号内写的是求导变量。`,
          },
        },
        {
          id: "loss-by-outputs-written",
          kind: "continue",
          chain: "loss-by-outputs",
          tex: tex`= \left(\pd{\loss}{\prob_1}, \pd{\loss}{\prob_2}, \ldots, \pd{\loss}{\prob_{\classes}}\right)`,
          rule: "write-out",
          origin: "source",
          why: {
            en: tex`A number by a row: one derivative for each entry, again a row.`,
            zh: tex`标量对行向量求导：每个分量一个偏导数，仍是行向量。`,
          },
        },
        {
          id: "loss-by-outputs",
          kind: "continue",
          chain: "loss-by-outputs",
          tex: tex`= \left(-\frac{\target_1}{\prob_1}, -\frac{\target_2}{\prob_2}, \ldots, -\frac{\target_{\classes}}{\prob_{\classes}}\right)`,
          rule: "derivative-of-log",
          relies: ["positive-outputs"],
          origin: "source",
          why: {
            en: tex`The source quotes it from an article of its series. Each output stands in one term of the loss; the logarithm gives one over it. No entry has to be 0: a soft label may give every class a weight. In the picture they stand beside the rows.`,
            zh: tex`原文引用同系列文章的结论。每个输出只出现在损失的一项中，对数求导得它的倒数。各分量都可以不为 0：软标签可以使每个类别的权重都不为 0。图中它们写在各行右侧。`,
          },
        },
      ],
    },
    {
      id: "jacobian",
      title: { en: "The outputs by the logits", zh: "输出对 logits 的导数" },
      short: { en: "Jacobian", zh: "雅可比" },
      lines: [
        {
          id: "jacobian-name",
          kind: "define",
          chain: "jacobian",
          tex: tex`\nabla \prob_{(\logit)} = \pd{\prob}{\logit}`,
          isWide: true,
          rule: "abbreviation",
          origin: "source",
          why: {
            en: tex`A row by a row: the Jacobian. Elsewhere $\nabla$ often means its transpose; here a row of the matrix is an output, a column a logit.`,
            zh: tex`行向量对行向量求导，得雅可比矩阵（Jacobian）。别处的 $\nabla$ 常表示它的转置；这里矩阵的行对应输出，列对应 logit。`,
          },
        },
        {
          id: "jacobian-written",
          kind: "continue",
          chain: "jacobian",
          tex: tex`= \begin{pmatrix} \pdin{\prob_1}{\logit_1} & \pdin{\prob_1}{\logit_2} & \cdots & \pdin{\prob_1}{\logit_{\classes}} \\ \pdin{\prob_2}{\logit_1} & \pdin{\prob_2}{\logit_2} & \cdots & \pdin{\prob_2}{\logit_{\classes}} \\ \vdots & \vdots & \ddots & \vdots \\ \pdin{\prob_{\classes}}{\logit_1} & \pdin{\prob_{\classes}}{\logit_2} & \cdots & \pdin{\prob_{\classes}}{\logit_{\classes}} \end{pmatrix}`,
          isWide: true,
          rule: "write-out",
          origin: "source",
          why: {
            en: tex`All its entries: output after output downwards, logit after logit to the right.`,
            zh: tex`写出全部元素：从上到下是各输出，从左到右是各 logit。`,
          },
        },
        {
          id: "jacobian-matrix",
          kind: "continue",
          chain: "jacobian",
          tex: tex`= \begin{pmatrix} -\prob_1 \prob_1 + \prob_1 & -\prob_1 \prob_2 & \cdots & -\prob_1 \prob_{\classes} \\ -\prob_2 \prob_1 & -\prob_2 \prob_2 + \prob_2 & \cdots & -\prob_2 \prob_{\classes} \\ \vdots & \vdots & \ddots & \vdots \\ -\prob_{\classes} \prob_1 & -\prob_{\classes} \prob_2 & \cdots & -\prob_{\classes} \prob_{\classes} + \prob_{\classes} \end{pmatrix}`,
          isWide: true,
          rule: "quoted",
          origin: "source",
          derivedIn: [
            { derivation: "case-split", line: "both-cases" },
            { derivation: "log-derivative", line: "jacobian-result" },
            { derivation: "quotient-rule", line: "both-cases-indicator" },
          ],
          why: {
            en: tex`The source takes these from another article of its series. “Two cases”, “The logarithmic derivative” and “The quotient rule” derive them. Written like this, every entry holds minus a product of two outputs, and the diagonal has one output more.`,
            zh: tex`原文引用同系列另一篇文章的结论；“分两种情形讨论”“对数导数”“商的求导法则”中有推导。这样写可以看出：每个元素都含两个输出之积的相反数，对角线上再多加一个输出。`,
          },
        },
        {
          id: "jacobian-entry",
          kind: "claim",
          chain: "jacobian-entry",
          tex: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}} = \prob_{\iout} \ind{\iout = \ilogit} - \prob_{\iout} \prob_{\ilogit}`,
          rule: "indicator",
          origin: "ours",
          why: {
            en: tex`The same for one entry. The indicator $\ind{\iout = \ilogit}$ is 1 where the two indices are the same, else 0.`,
            zh: tex`写成单个元素的形式，其中指示函数 $\ind{\iout = \ilogit}$ 在两个下标相同时为 1，否则为 0。`,
          },
        },
      ],
    },
    {
      id: "chain-rule",
      title: { en: "A row times a matrix", zh: "行向量乘矩阵" },
      short: { en: "Product", zh: "相乘" },
      lines: [
        {
          id: "entry-sum",
          kind: "claim",
          chain: "entry",
          tex: tex`\pd{\loss}{\logit_{\iout}} = \pd{\loss}{\prob_1} \pd{\prob_1}{\logit_{\iout}} + \pd{\loss}{\prob_2} \pd{\prob_2}{\logit_{\iout}} + \cdots + \pd{\loss}{\prob_{\classes}} \pd{\prob_{\classes}}{\logit_{\iout}}`,
          rule: "chain-rule",
          relies: ["fixed-label"],
          origin: "source",
          why: {
            en: tex`A logit acts on the loss through every output: one term for each. From here on $\iout$ names a logit; up to here it named an output.`,
            zh: tex`一个 logit 通过每个输出影响损失，每个输出占一项。从这里起，$\iout$ 指 logit，此前它指输出。`,
          },
        },
        {
          id: "product-written",
          kind: "claim",
          chain: "product",
          tex: tex`\nabla \loss_{(\logit)} = \left(\pd{\loss}{\prob_1}, \pd{\loss}{\prob_2}, \ldots, \pd{\loss}{\prob_{\classes}}\right) \begin{pmatrix} \pdin{\prob_1}{\logit_1} & \pdin{\prob_1}{\logit_2} & \cdots & \pdin{\prob_1}{\logit_{\classes}} \\ \pdin{\prob_2}{\logit_1} & \pdin{\prob_2}{\logit_2} & \cdots & \pdin{\prob_2}{\logit_{\classes}} \\ \vdots & \vdots & \ddots & \vdots \\ \pdin{\prob_{\classes}}{\logit_1} & \pdin{\prob_{\classes}}{\logit_2} & \cdots & \pdin{\prob_{\classes}}{\logit_{\classes}} \end{pmatrix}`,
          isWide: true,
          rule: "matrix-product",
          origin: "source",
          why: {
            en: tex`Such a sum of products is one entry of a row times a matrix; all the entries together are the whole product.`,
            zh: tex`这样的乘积之和，正是行向量与矩阵之积的一个分量；把全部分量合起来，就是整个乘积。`,
          },
        },
        {
          id: "product-named",
          kind: "continue",
          chain: "product",
          tex: tex`= \nabla \loss_{(\prob)} \nabla \prob_{(\logit)}`,
          isWide: true,
          rule: "abbreviation",
          origin: "source",
          why: {
            en: tex`In the short names of the two parts before.`,
            zh: tex`用前两步的记号简写。`,
          },
        },
      ],
      figure: {
        kind: "product",
        title: { en: "The product, written out", zh: "乘积的数值" },
        note: {
          en: tex`Each number on the right is the row on the left times one column of the matrix: multiply entry by entry, and add. A row of the matrix is faded where its weight is 0.`,
          zh: tex`右边每个数，等于左边的行向量与矩阵的一列逐项相乘再相加。权重为 0 的行已淡化。`,
        },
        row: tex`\pdin{\loss}{\prob}`,
        matrix: tex`\pdin{\prob}{\logit}`,
        result: tex`\pdin{\loss}{\logit}`,
        dot: tex`\pd{\loss}{\logit_{\ilogit}} = \sum_{\iout} \pd{\loss}{\prob_{\iout}} \pd{\prob_{\iout}}{\logit_{\ilogit}}`,
      },
    },
    {
      id: "result",
      title: { en: "The result, and the way to it", zh: "结果与中间过程" },
      short: { en: "Result", zh: "结果" },
      lines: [
        {
          id: "result-vector",
          kind: "claim",
          chain: "result",
          tex: tex`\nabla \loss_{(\logit)} = \left(\prob_1 \sum_{\isum=1}^{\classes} \target_{\isum} - \target_1, \prob_2 \sum_{\isum=1}^{\classes} \target_{\isum} - \target_2, \ldots, \prob_{\classes} \sum_{\isum=1}^{\classes} \target_{\isum} - \target_{\classes}\right)`,
          isWide: true,
          rule: "matrix-product",
          origin: "source",
          why: {
            en: tex`Here the source jumps from the product to its outcome. The next lines take one entry and show what happens in between.`,
            zh: tex`原文在这里由乘积直接跳到结果。下面取一个分量，补出中间的过程。`,
          },
        },
        {
          id: "entry-inserted",
          kind: "claim",
          chain: "entry-result",
          tex: tex`\pd{\loss}{\logit_{\iout}} = -\sum_{\isum=1}^{\classes} \frac{\target_{\isum}}{\prob_{\isum}} \left(\prob_{\isum} \ind{\isum = \iout} - \prob_{\isum} \prob_{\iout}\right)`,
          rule: "insert-result",
          relies: ["positive-outputs"],
          origin: "ours",
          why: {
            en: tex`Row times column $\iout$ of the matrix, with both put in.`,
            zh: tex`行向量乘矩阵的第 $\iout$ 列，代入前面求得的分量与元素。`,
          },
        },
        {
          id: "entry-cancelled",
          kind: "continue",
          chain: "entry-result",
          tex: tex`= \sum_{\isum=1}^{\classes} \target_{\isum} \left(\prob_{\iout} - \ind{\isum = \iout}\right)`,
          rule: "cancel",
          origin: "ours",
          between: [
            {
              id: "entry-factored",
              kind: "continue",
              chain: "entry-result",
              tex: tex`= -\sum_{\isum=1}^{\classes} \frac{\target_{\isum}}{\prob_{\isum}} \prob_{\isum} \left(\ind{\isum = \iout} - \prob_{\iout}\right)`,
              rule: "factor",
              origin: "ours",
              why: {
                en: tex`Both terms of the bracket contain $\prob_{\isum}$. Take it out: now it stands next to the one it is divided by.`,
                zh: tex`括号内两项都含 $\prob_{\isum}$，提出后恰与分母中的 $\prob_{\isum}$ 相对，下一行即可约去。`,
              },
            },
          ],
          why: {
            en: tex`Each row of the matrix carries the very output by which its weight is divided: they cancel, and the minus turns the bracket round.`,
            zh: tex`矩阵第 $\isum$ 行的每个元素都含因子 $\prob_{\isum}$，正是该行权重的分母，两者约去；负号使括号内两项对调。`,
          },
        },
        {
          id: "entry-result",
          kind: "continue",
          chain: "entry-result",
          tex: tex`= \prob_{\iout} \sum_{\isum=1}^{\classes} \target_{\isum} - \target_{\iout}`,
          rule: "sift",
          origin: "source",
          between: [
            {
              id: "entry-expanded",
              kind: "continue",
              chain: "entry-result",
              tex: tex`= \sum_{\isum=1}^{\classes} \target_{\isum} \prob_{\iout} - \sum_{\isum=1}^{\classes} \target_{\isum} \ind{\isum = \iout}`,
              rule: "expand",
              origin: "ours",
              why: {
                en: tex`Two sums: in the first the output is a common factor, in the second the indicator leaves one term.`,
                zh: tex`拆成两个和：第一个和中输出是公因子，第二个和中指示函数只留下一项。`,
              },
            },
          ],
          why: {
            en: tex`This is the source's result, and nothing was assumed about the label: choose another one at the figure below, soft or with weights that do not sum to 1, and it still holds.`,
            zh: tex`这就是原文的结果，对标签没有任何要求：用下图的按钮换成软标签，或和不为 1 的权重，等式依然成立。`,
          },
        },
        {
          id: "weighted-sum",
          kind: "claim",
          chain: "weighted-sum",
          tex: tex`\nabla \loss_{(\logit)} = \sum_{\isum=1}^{\classes} \target_{\isum} (\prob - \unit_{\isum})`,
          rule: "collect-entries",
          origin: "ours",
          why: {
            en: tex`The sum before the last step, as rows. In the bracket stands the gradient for a one-hot label of class $\isum$. So the gradient for any label is the sum of one-hot gradients, each counted with the weight that the label gives to its class. ($\unit_{\isum}$ has a 1 at place $\isum$ and 0 elsewhere.)`,
            zh: tex`把上面约分后的式子写成行向量。括号内是标签为第 $\isum$ 类的独热编码时的梯度。所以任意标签的梯度，就是各独热标签的梯度以标签权重为系数的加权和。（$\unit_{\isum}$ 的第 $\isum$ 个分量为 1，其余为 0。）`,
          },
        },
        {
          id: "shortened",
          kind: "claim",
          chain: "shortened",
          tex: tex`\left(\prob_{\iout} \sum_{\isum=1}^{\classes} \target_{\isum} - \target_{\iout}\right) - \left(\prob_{\iout} - \target_{\iout}\right) = \prob_{\iout} \left(\sum_{\isum=1}^{\classes} \target_{\isum} - 1\right)`,
          isWide: true,
          rule: "compare",
          origin: "ours",
          why: {
            en: tex`Against the shorter $\prob_{\iout} - \target_{\iout}$ of the other texts: the two differ by this much, which is 0 when the weights sum to 1 and not otherwise. Some fused implementations return the shorter one whatever the weights; whoever differentiates the loss as it is defined gets the longer one.`,
            zh: tex`其他文章的结果是较短的 $\prob_{\iout} - \target_{\iout}$，两者之差如右边所示：权重之和为 1 时为 0，否则一般不为 0。有的合并实现无论权重之和是多少，都返回较短的那个；按定义对损失求导，得到的是较长的那个。`,
          },
        },
      ],
      figure: {
        kind: "weighted-rows",
        title: { en: "A sum of one-hot gradients", zh: "独热标签梯度的加权和" },
        note: {
          en: tex`Each row is the gradient that a one-hot label of its class would give. The label weighs them, and their weighted sum is the gradient. Try other labels:`,
          zh: tex`每一行是标签为该类的独热编码时的梯度，以标签权重加权求和，就得到最下面的梯度。可以换成别的标签：`,
        },
        index: "sumIndex",
        weights: tex`\target_{\isum}`,
        rows: tex`\prob - \unit_{\isum}`,
        total: tex`\sum_{\isum} \target_{\isum} (\prob - \unit_{\isum})`,
      },
    },
    {
      id: "fusion",
      title: { en: "What using both together saves", zh: "两者合用节省了什么" },
      short: { en: "Savings", zh: "节省" },
      lines: [
        {
          id: "structured-product",
          kind: "claim",
          chain: "structured",
          tex: tex`\pd{\loss}{\prob} \pd{\prob}{\logit} = \pd{\loss}{\prob} \odot \prob - \left(\pd{\loss}{\prob} \cdot \prob\right) \prob`,
          isWide: true,
          rule: "matrix-product",
          origin: "ours",
          why: {
            en: tex`Most tutorials treat softmax and cross-entropy together, as the source observes at its beginning; it ends with the remark that softmax and cross-entropy together make the gradient much cheaper, without saying by how much. Here is the count for $\classes$ classes. With the matrix stored: time and memory grow as the square of $\classes$. With its rows made when needed: time as the square, memory as $\classes$. With the product worked out as on the right of this line, entry by entry ($\odot$) and one dot product: both as $\classes$.`,
            zh: tex`原文开头提到，多数教程把 softmax 与交叉熵放在一起讨论；最后又指出，softmax 与交叉熵合用可以大大减少计算量，但没有给出量级。下面比较 $\classes$ 个类别时的三种算法。存储整个矩阵：时间与内存都与 $\classes$ 的平方成正比。用到一行才算一行：时间仍与平方成正比，内存与 $\classes$ 成正比。按这一行右边的式子，用一次逐元素乘法（$\odot$）和一次内积：时间与内存都与 $\classes$ 成正比。`,
          },
        },
        {
          id: "fused",
          kind: "continue",
          chain: "structured",
          tex: tex`= \prob \sum_{\isum=1}^{\classes} \target_{\isum} - \target`,
          isWide: true,
          rule: "cancel",
          origin: "ours",
          between: [
            {
              id: "fused-entrywise",
              kind: "claim",
              chain: "fused-entrywise",
              tex: tex`\pd{\loss}{\prob} \odot \prob = -\target`,
              rule: "cancel",
              origin: "ours",
              why: {
                en: tex`Entry by entry, minus the weight over the output, times the output.`,
                zh: tex`逐元素相乘：负的权重除以输出，再乘输出。`,
              },
            },
            {
              id: "fused-dot",
              kind: "claim",
              chain: "fused-dot",
              tex: tex`\pd{\loss}{\prob} \cdot \prob = -\sum_{\isum=1}^{\classes} \target_{\isum}`,
              rule: "cancel",
              origin: "ours",
              why: {
                en: tex`And their sum.`,
                zh: tex`再求和。`,
              },
            },
          ],
          why: {
            en: tex`The fused gradient: also proportional to $\classes$, with one pass over the numbers fewer. And it divides by nothing, while $-\target_{\iout}/\prob_{\iout}$ breaks as soon as an output underflows to 0.`,
            zh: tex`合并后的梯度公式：同样与 $\classes$ 成正比，而且少遍历一次数据。它不作除法；而输出一旦下溢为 0，$-\target_{\iout}/\prob_{\iout}$ 就无法计算。`,
          },
        },
      ],
    },
  ],
  mistakes: [
    {
      id: "diagonal-everywhere",
      line: "entry-inserted",
      name: { en: "The diagonal everywhere", zh: "处处用对角线公式" },
      tex: tex`\pd{\loss}{\logit_{\iout}} = -\sum_{\isum=1}^{\classes} \frac{\target_{\isum}}{\prob_{\isum}} \prob_{\isum} (1 - \prob_{\isum})`,
      why: {
        en: tex`Every entry of the column is taken as if it were on the diagonal. The result no longer depends on $\iout$ at all: every logit gets the same derivative.`,
        zh: tex`这里把一列的每个元素都当成了对角线元素。结果与 $\iout$ 无关：所有 logit 得到同一个导数。`,
      },
    },
  ],
} as const satisfies Derivation;
