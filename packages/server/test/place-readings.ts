/** How the cities, counties and towns of Guangdong are read, by hand, for a test of the dictionary. */
export const placeReadings = `
广州市 guangzhoushi|荔湾区 liwanqu|越秀区 yuexiuqu|海珠区 haizhuqu|天河区 tianhequ|白云区 baiyunqu|黄埔区 huangpuqu|番禺区 panyuqu|花都区 huaduqu|南沙区 nanshaqu|从化区 conghuaqu|增城区 zengchengqu
韶关市 shaoguanshi|武江区 wujiangqu|浈江区 zhenjiangqu|曲江区 qujiangqu|始兴县 shixingxian|仁化县 renhuaxian|翁源县 wengyuanxian|乳源瑶族自治县 ruyuanyaozuzizhixian|新丰县 xinfengxian|乐昌市 lechangshi|南雄市 nanxiongshi
深圳市 shenzhenshi|罗湖区 luohuqu|福田区 futianqu|南山区 nanshanqu|宝安区 baoanqu|龙岗区 longgangqu|盐田区 yantianqu|龙华区 longhuaqu|坪山区 pingshanqu|光明区 guangmingqu
珠海市 zhuhaishi|香洲区 xiangzhouqu|斗门区 doumenqu|金湾区 jinwanqu
汕头市 shantoushi|龙湖区 longhuqu|金平区 jinpingqu|濠江区 haojiangqu|潮阳区 chaoyangqu|潮南区 chaonanqu|澄海区 chenghaiqu|南澳县 nanaoxian
佛山市 foshanshi|禅城区 chanchengqu|南海区 nanhaiqu|顺德区 shundequ|三水区 sanshuiqu|高明区 gaomingqu
江门市 jiangmenshi|蓬江区 pengjiangqu|江海区 jianghaiqu|新会区 xinhuiqu|台山市 taishanshi|开平市 kaipingshi|鹤山市 heshanshi|恩平市 enpingshi
湛江市 zhanjiangshi|赤坎区 chikanqu|霞山区 xiashanqu|坡头区 potouqu|麻章区 mazhangqu|遂溪县 suixixian|徐闻县 xuwenxian|廉江市 lianjiangshi|雷州市 leizhoushi|吴川市 wuchuanshi
茂名市 maomingshi|茂南区 maonanqu|电白区 dianbaiqu|高州市 gaozhoushi|化州市 huazhoushi|信宜市 xinyishi
肇庆市 zhaoqingshi|端州区 duanzhouqu|鼎湖区 dinghuqu|高要区 gaoyaoqu|广宁县 guangningxian|怀集县 huaijixian|封开县 fengkaixian|德庆县 deqingxian|四会市 sihuishi
惠州市 huizhoushi|惠城区 huichengqu|惠阳区 huiyangqu|博罗县 boluoxian|惠东县 huidongxian|龙门县 longmenxian
梅州市 meizhoushi|梅江区 meijiangqu|梅县区 meixianqu|大埔县 dabuxian|丰顺县 fengshunxian|五华县 wuhuaxian|平远县 pingyuanxian|蕉岭县 jiaolingxian|兴宁市 xingningshi
汕尾市 shanweishi|城区 chengqu|海丰县 haifengxian|陆河县 luhexian|陆丰市 lufengshi
河源市 heyuanshi|源城区 yuanchengqu|紫金县 zijinxian|龙川县 longchuanxian|连平县 lianpingxian|和平县 hepingxian|东源县 dongyuanxian
阳江市 yangjiangshi|江城区 jiangchengqu|阳东区 yangdongqu|阳西县 yangxixian|阳春市 yangchunshi
清远市 qingyuanshi|清城区 qingchengqu|清新区 qingxinqu|佛冈县 fogangxian|阳山县 yangshanxian|连山壮族瑶族自治县 lianshanzhuangzuyaozuzizhixian|连南瑶族自治县 liannanyaozuzizhixian|英德市 yingdeshi|连州市 lianzhoushi
东莞市 dongguanshi|东城街道 dongchengjiedao|南城街道 nanchengjiedao|万江街道 wanjiangjiedao|莞城街道 guanchengjiedao|石碣镇 shijiezhen|石龙镇 shilongzhen|茶山镇 chashanzhen|石排镇 shipaizhen|企石镇 qishizhen|横沥镇 henglizhen|桥头镇 qiaotouzhen|谢岗镇 xiegangzhen|东坑镇 dongkengzhen|常平镇 changpingzhen|寮步镇 liaobuzhen|樟木头镇 zhangmutouzhen|大朗镇 dalangzhen|黄江镇 huangjiangzhen|清溪镇 qingxizhen|塘厦镇 tangxiazhen|凤岗镇 fenggangzhen|大岭山镇 dalingshanzhen|长安镇 changanzhen|虎门镇 humenzhen|厚街镇 houjiezhen|沙田镇 shatianzhen|道滘镇 daojiaozhen|洪梅镇 hongmeizhen|麻涌镇 machongzhen|望牛墩镇 wangniudunzhen|中堂镇 zhongtangzhen|高埗镇 gaobuzhen|松山湖 songshanhu|东莞港 dongguangang|东莞生态园 dongguanshengtaiyuan|东莞滨海湾新区 dongguanbinhaiwanxinqu
中山市 zhongshanshi|石岐街道 shiqijiedao|东区街道 dongqujiedao|中山港街道 zhongshangangjiedao|西区街道 xiqujiedao|南区街道 nanqujiedao|五桂山街道 wuguishanjiedao|民众街道 minzhongjiedao|南朗街道 nanlangjiedao|黄圃镇 huangpuzhen|东凤镇 dongfengzhen|古镇镇 guzhenzhen|沙溪镇 shaxizhen|坦洲镇 tanzhouzhen|港口镇 gangkouzhen|三角镇 sanjiaozhen|横栏镇 henglanzhen|南头镇 nantouzhen|阜沙镇 fushazhen|三乡镇 sanxiangzhen|板芙镇 banfuzhen|大涌镇 dachongzhen|神湾镇 shenwanzhen|小榄镇 xiaolanzhen
潮州市 chaozhoushi|湘桥区 xiangqiaoqu|潮安区 chaoanqu|饶平县 raopingxian
揭阳市 jieyangshi|榕城区 rongchengqu|揭东区 jiedongqu|揭西县 jiexixian|惠来县 huilaixian|普宁市 puningshi
云浮市 yunfushi|云城区 yunchengqu|云安区 yunanqu|新兴县 xinxingxian|郁南县 yunanxian|罗定市 luodingshi
`;
