import type { problems as en } from "./en";

export const problems: typeof en = {
  "too-long": ({ length, most }) =>
    `式子有 ${length} 个字符，最多可读 ${most} 个。请拆成几行来写。`,
  "too-deep": ({ most }) => `括号嵌套超过 ${most} 层，请减少层数。`,
  syntax: ({ message }) => `这段 LaTeX 无法排版：${message}。`,
  forbidden: ({ command }) => `式子中不能使用 ${command}，请直接写出式子。`,
  unsupported: ({ what }) => `${what} 在这里没有含义，请去掉它。`,
  nothing: ({ after }) =>
    after.trim() === "" ? "这里缺少式子。" : `“${after.trim()}”之后缺少内容。`,
  unclosed: ({ bracket }) => `括号“${bracket}”没有配对的右括号。`,
  unopened: ({ bracket }) => `括号“${bracket}”没有配对的左括号。`,
  "unknown-letter": ({ letter, known }) =>
    `“${letter}”在这套记号中没有含义，可用的字母有：${known}。`,
  "unknown-function": ({ name }) =>
    `未知的函数“${name}”。可用 exp、log、sqrt、max、softmax、sigmoid、lse、diag。`,
  "not-here": ({ written }) => `“${written}”不能出现在这里。`,
  "lonely-index": ({ index }) =>
    `“${index}”单独出现。下标要写在字母之后；有多个下标时加花括号，如 p_{ij}。`,
  "brace-digits": ({ written, instead }) => `“${written}”只取第一位数字。请写成 ${instead}。`,
  "bad-index": ({ written }) => `“${written}”不是下标。下标可写字母、类别编号，或字母加减一个数。`,
  "index-count": ({ of, takes, found }) => `“${of}”应有 ${takes} 个下标，这里有 ${found} 个。`,
  "class-from-one": ({ written }) => `“${written}”：类别从 1 开始编号。`,
  "bad-bounds": ({ written }) =>
    `“${written}”没有说明按哪个下标求和。请写 \\sum_{k}、\\sum_{k=1}^{d} 或 \\sum_{k \\ne i}，其中的字母不能另有含义。`,
  "bound-outside": ({ index }) =>
    `“${index}”是求和下标，却又出现在求和之外。请把其中一个换成别的字母。`,
  "loose-index": ({ index }) =>
    `“${index}”只出现在求和范围或条件中。它还应当是别处某个量的下标，或者是类别总数一类的数。`,
  "two-kinds": ({ index }) => `“${index}”同时用来给两种对象编号，例如类别和样本。请用两个字母。`,
  "bad-condition": ({ written }) => `“${written}”不是条件。请写 i = j 或 i \\ne j。`,
  "derivative-by": ({ written }) =>
    `求导的对象应是一个量，如 \\partial l/\\partial z_i；“${written}”不是。`,
  "derivative-order": ({ over, under }) =>
    `导数的阶数上面是 ${over}，下面是 ${under}，二者应当相同。`,
  dots: ({ written }) =>
    `无法确定“${written}”代表什么。省略号用来延续各项有共同规律的一行或一个和式。`,
  "log-base": ({ written }) =>
    `不支持以“${written}”为底的对数。请写 \\log、\\log_2 或 \\log_{10}。`,
  "rows-differ": () => "各行的元素个数不同。",
  "no-relation": () => "没有可供判定的关系。请写出左右两边，中间用等号连接。",
  "relation-inside": ({ relation }) => `“${relation}”不能出现在表达式内部。`,
  shapes: ({ left, right, by }) => `形状 ${left} 与 ${right} 不相容（${by}）。`,
  "needs-scalar": ({ written, shape }) =>
    `“${written}”的形状是 ${shape}，而这里需要一个数。请写出带下标的分量。`,
  "not-upstream": ({ of, by }) => `“${of}”不是由“${by}”算出的，这个导数在这里没有含义。`,
  "not-differentiable": ({ what }) => `这里不对 ${what} 求导。`,
  "no-such-index": ({ index, most }) => `没有第 ${index} 类：判定时最多取 ${most} 个类别。`,
  "too-large": () => "同时出现的求和与下标太多，无法判定这一行。请拆成几行。",
  "no-members": () => "没有可供判定的情形：没有下标满足这些条件。",
  "other-size": ({ count, found }) =>
    `这一行有 ${count} 个分量，而判定所用的状态有 ${found} 个类别。`,
  "close-call": () => "在某些测试点上，两边在舍入误差之内相等，无法判定孰大孰小。",
  "few-points": ({ count, least }) =>
    `能够判定的测试点只有 ${count} 个，少于所需的 ${least} 个：在其余各点上，数值上溢、相消，或没有这样的下标。`,
};
