import type { problems as en } from "./en";

export const problems: typeof en = {
  "too-long": ({ length, most }) => `式子有 ${length} 个字符，上限为 ${most} 个。请拆成几行等式。`,
  "too-deep": ({ most }) => `括号嵌套超过 ${most} 层，请减少层数。`,
  syntax: ({ message }) => `这段 LaTeX 无法排版：${message}。`,
  "no-command": ({ command }) => `未知的命令 ${command}。请检查拼写，或直接写出字母。`,
  "no-environment": ({ name }) =>
    `没有名为“${name}”的环境。可以用 cases、matrix、pmatrix、bmatrix。`,
  "environments-differ": ({ begin, end }) => `${begin} 与 ${end} 的名称不同，二者应当一致。`,
  "two-scripts": ({ script }) =>
    script === "subscript"
      ? "接连写了两个下标。请用花括号合成一个，如 p_{ij}。"
      : "接连写了两个上标。请合成一个，或者加括号，如 (p^2)^3。",
  "bad-delimiter": ({ written, after }) =>
    `${after} 之后应为括号，不能是“${written}”。也可以不写 \\left 与 \\right。`,
  forbidden: ({ command }) => `式子中不能使用 ${command}，请直接写出式子。`,
  unsupported: ({ what }) => `这里不支持 ${what}，请换一种写法。`,
  nothing: ({ after }) =>
    after.trim() === "" ? "这里缺少式子。" : `“${after.trim()}”之后缺少内容。`,
  unclosed: ({ bracket }) => `“${bracket}”没有闭合，请补上与它配对的另一半。`,
  unopened: ({ bracket }) => `“${bracket}”前面缺少与它配对的另一半。`,
  "unknown-letter": ({ letter, known }) =>
    `“${letter}”在这套记号中没有含义，可用的字母有：${known}。`,
  "unknown-function": ({ name }) =>
    `未知的函数“${name}”。可用 exp、log、sqrt、max、softmax、sigmoid、lse、diag。`,
  "not-here": ({ written }) => `“${written}”不能出现在这里。`,
  "lonely-index": ({ index }) =>
    `单独写出的“${index}”只能是下标。请写在某个量的右下方，如 p_i；多个下标用花括号括起，如 p_{ij}。`,
  "brace-digits": ({ written, instead }) =>
    `“${written}”中只有第一位数字算作上标或下标。请写成 ${instead}。`,
  "bad-index": ({ written }) => `“${written}”不是下标。下标可写字母、类别编号，或字母加减一个数。`,
  "index-count": ({ of, takes, found }) =>
    takes === 0
      ? `“${of}”不带下标，请去掉下标。`
      : `“${of}”应带 ${takes} 个下标，这里写了 ${found} 个。`,
  "class-from-one": ({ written }) => `“${written}”的编号应从 1 起。`,
  "bad-bounds": ({ written }) =>
    `“${written}”没有说明按哪个下标求和。请写 \\sum_{k}、\\sum_{k=1}^{d} 或 \\sum_{k \\ne i}，其中的字母不能另有含义。`,
  "bound-outside": ({ index }) =>
    `“${index}”是求和下标，却又出现在求和之外。请把其中一个换成别的字母。`,
  "loose-index": ({ index }) =>
    `“${index}”只出现在求和范围或条件中。它还应当是别处某个量的下标，或者是类别总数一类的数。`,
  "two-kinds": ({ index }) =>
    `“${index}”同时充当两种下标（类别、输入、样本中的两种）。请改用两个不同的字母。`,
  "bad-condition": ({ written }) => `“${written}”不是条件。请写 i = j 或 i \\ne j。`,
  "derivative-by": ({ written }) =>
    `导数的分母应写明对哪个量求导，如 \\partial l/\\partial z_i；“${written}”不是可以求导的变量。`,
  "derivative-order": ({ over, under }) =>
    `导数的分子写的是 ${over} 阶，分母写的是 ${under} 阶，二者应当相同。`,
  dots: ({ written }) =>
    `无法判断省略号“${written}”代表什么。省略号只能用在各项有共同规律的一行元素或和式中。`,
  "log-base": ({ written }) =>
    `不支持以“${written}”为底的对数。请写 \\log、\\log_2 或 \\log_{10}。`,
  "rows-differ": () => "各行的元素个数不同，请补齐。",
  "no-relation": () => "这里不是完整的等式。请写出左右两边，中间用等号连接。",
  "relation-inside": ({ relation }) => `“${relation}”不能出现在表达式内部。`,
  shapes: ({ left, right, by }) =>
    `“${by}”处的形状 ${left} 与 ${right} 不相容。请检查是否漏了转置，或改写成带下标的形式。`,
  "needs-scalar": ({ written, shape }) =>
    `“${written}”的形状是 ${shape}，而这里需要一个数。请写出带下标的分量或元素，如 p_i、W_{ij}。`,
  "not-upstream": ({ of, by }) => `“${of}”不是由“${by}”算出的，这个导数在这里没有意义。`,
  "not-differentiable": ({ what }) => `这里不支持对 ${what} 求导。`,
  "no-such-index": ({ index, most }) =>
    `判定时最多取 ${most} 个类别，不能写第 ${index} 类。请把类别编号改为 1 到 ${most}。`,
  "too-large": () => "求和与下标太多，计算量过大。请拆成几行等式。",
  "no-members": () => "没有下标满足所写的条件，请检查条件。",
  "other-size": ({ count, found }) =>
    `这一行写了 ${count} 个分量，而所代入的数值对应 ${found} 个类别，二者应当相同。`,
  "close-call": () => "在某些测试点上，两边之差不超过舍入误差，分不出大小。",
  "few-points": ({ count, least }) =>
    `可用的测试点只有 ${count} 个，不足 ${least} 个。其余各点或因上溢、相消而不可用，或不存在所写的下标。`,
  "no-judge": () => "判定程序未能加载，请重新打开本页。",
  "too-slow": () => "判定这一行用时过长，已中止。请写得短一些，或拆成几行。",
};
