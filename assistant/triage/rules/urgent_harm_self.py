"""Level U, the person who writes: self-harm, and asking how (which is met with help and never with an answer)."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Level, Rule

U = Level.U

URGENT_HARM_SELF: tuple[Rule, ...] = (
    Rule(
        "u.self.harm",
        U,
        "self",
        """
        not ~1 cut/self/hurt ~6 want to
        temptation/tempted/dying/itching to ~1=adv cut/burn/hurt/harm
        want/wanting/need/needing to? ~2=adv cut/bleed/burn ~1 so/badly/again/myself/now/right/$
        clean from ~1 <self_harm_word>
        <self_harm_word> ~8 relapse/relapsed/again/clean
        back to ~1 cutting/<self_harm_word>
        clean ~4 cutting/days/months ~4 relapsed
        <hurt_myself>
        i ~5-person <self_harm_word> !policy/pathway/training/guidance/figures/data
        my <self_harm_word>
        <self_harm_word> ~3 my/myself
        <mean> ~2=adv of/about/to/like/with? ~2=adv <self_harm_word>
        relapse/relapsed/addicted/craving/back ~2 <self_harm_word>/cutting
        <mean> ~1 to/of/like/about? ~2=adv cut/cutting/bleed/burn !the/back/down/costs/out/off/through/short/it/my/some/our
        i ~3=adv keep/kept/started/been/stop/am/addicted/stopping ~1=adv cutting !the/back/down/costs/out/off/through/my
        i ~1=adv cut ~1=adv again/deeper/deep/last/today/tonight/yesterday/and/to/$
        cutting is/helps/makes ~3 me/only/i
        ^ ~1=adv been cutting !back/down/costs
        overdosed/overdose ~1=adv last/week/again/yesterday/days
        i ~4 <took> ~1 overdose
        i ~2 attempted/tried/attempt ~2 suicide/hang/overdose/kill/die
        attempted/tried ~1 suicide/hang/overdose ~1=adv last/yesterday/again/this/days
        <inner> ~2 says/said/tells/telling/saying ~3 hurt/kill/die/cut/harm/jump
    """,
    ),
    Rule(
        "u.self.method",
        U,
        "self",
        """
        get/getting/bring/smuggle/sneak ~3 ligature/ligatures/blades/blade/razor/lighter/lighters ~2 onto/into/in/past
        which/what ~4 chemicals/plants/gases/drugs/tablets/pills/medicines/household ~4 fatal/lethal/deadly/poisonous/kill
        how ~2 make ~2 noose/ligature
        how ~8 end ~1 their/your/his/her/a life
        noose, nooses
        which/what ~4 overdose ~2 fastest/quickest/quickly/easily/on
        <self_harm_word> ~8 caught/detected/detection/secret/noticed/satisfying/intervention
        caught/catches/catch/excuses/detection ~5 <self_harm_word>/<suicide_word>
        places for/to ~1 <self_harm_word>
        avoid/evade/disguise ~2 detection/effects/intervention ~8 <suicide_word>/<self_harm_word>/eating/anorexia
        tips/advice/communities ~4 anorexic/anorexia/bulimic/starving/purging/pro
        fastest/quickest/best/easiest way ~3 get ~2 skinny/thin/underweight
        get so skinny
        puking/puke/throw/throwing up ~3 food
        how ~2 burn/cut/hurt/scar ~1 <myself>
        how ~3 make/do/tie/use ~1 ligature/noose
        what ~2 happen/happens ~3 drink/drank/drinks/swallow/swallowed/eat/ate/inject ~2 <poison>/<meds>
        can/could ~3 die from/of/by ~6 <meds>/<poison>/cutting/starving/bleeding/eating/vomiting
        is it ~2 painful/quick/easy/possible/hard to ~2=adv <kill>/<dead> ~1
        how ~2 to ~2=adv overdose
        what ~2 <meds> kill/kills
        what floor/height/dose/amount ~11 certain/sure/enough/die/kill/work/works/dead/need
        mixing/mix/combining/combine/taking ~4 alcohol/wine/vodka/drink/beer ~5 stop/stops/kill/dangerous/breathing/die/deadly
        stop/stops your/my breathing/heart
        where ~5 artery/arteries/jugular/vein/veins
        which/what ~2 plants/berries/mushrooms/chemicals/gases/gas/household ~4 poisonous/kill/deadly/toxic/lethal
        most? deadliest/dangerous/deadly/lethal ~2 thing/drug/medicine/pill/poison/chemical/household
        round/around/past/avoid/evade/dodge ~2 observation/observations/obs/checks/search/searches/cameras/supervision
        will/would/does/do hanging/drowning/overdosing/jumping/bleeding/overdose ~2 hurt/painful/pain/quick/feel
        hide/hiding/fake/faking ~3 not? eating/weight/vomiting/purging/meals
        i ~2 hide/hiding ~2 food
        where/ways/places/tips/best ~4 hide/hiding ~3 food
        how ~3 fake/cheat/trick/hide ~4 weight/weigh/weighed/scales/eating/meals/food
        break/breaking/snap ~3 razor/blade/sharpener
        how long ~4 without food/water/eating/drinking/oxygen/air
        how ~5 get ~2 blade/blades ~2 out of razor/sharpener
        how many/much ~5 <would_kill>
        how many/much !<counted> ~6 kill/overdose/die/fatal/lethal/deadly/od/dangerous/harmful/toxic
        how many/much !mg/milligrams/ml ~3 <meds> ~3 take/takes/need/needed/does/would/till/until/to/before !for/a/daily/each/per/safely/at/my
        how many/much ~2 <meds> ~2 too many/much
        how many/much ~2 pills/tablets ~3 take
        what ~1 happen/happens ~4 took/take/takes/swallow/swallowed/drink/drank ~3 <lots> ~2 <meds>/<poison>
        what/which ~2 <meds> ~3 most? dangerous/deadly/lethal/toxic/fatal
        what/which ~2 <meds> ~4 kill/kills/overdose/die/fatal/lethal/deadly
        <easiest> ~2 way/ways/method/methods/place/thing ~4 <die_any>
        <easiest> ~2 death/<suicide_word> !prevention/policy
        least painful/pain ~1 way/method/to
        die/dying/death/suicide ~3 painless/painlessly/peacefully/quickly/pain/fast
        <end_life> ~2 painless/painlessly/peacefully/quickly/quick/fast
        end it ~1 painless/painlessly/peacefully/quickly/quick/fast
        how ~2 to ~2=adv <kill>/<hurt> ~1=adv <oneself>/myself/<himself> !safe
        how ~2 to ~1=adv commit ~1 <suicide_word>
        how ~2 to die
        how ~2 to ~1=adv self harm !safer/service/support
        how ~8 <kill> ~1=adv <himself>/<oneself> ~3 ward/step/steps/with/using/without/from/hospital/pain/$
        explain/describe/tell/show/give/teach ~5 <kill>/<hurt> ~1=adv <himself>/<oneself>/myself
        hang/kill/hanging/killing ~2 <himself>/<oneself> ~3 explain/describe/step/steps/instructions/method
        ways/tips/tricks/methods/instructions ~6 <die_any>/<himself>/<hurt_myself>
        ways/tips/tricks/methods/instructions ~8 <kill>/<hurt> <himself>/<oneself>/<myself>
        <suicide_word> method/methods/instructions/forum/forums/pact/website
        <self_harm_word> methods/tips/tricks/techniques
        how ~2 tie ~2 noose/ligature
        fatal/lethal/deadly/toxic dose/amount/overdose/number/level/quantity
        how ~6 overdose ~1 on/of
        overdose ~5 how many/much !<counted>
        overdose/overdosing on ~2 <meds>
        how deep/long/far/high/tall ~6 bleed/cut/die/hang/fall/jump/kill
        what ~3 kill/kills me/you/someone ~2 fastest/quickest/easily/painlessly/quickly
        <hide_it>
        where ~3 buy/get/find ~3 helium/cyanide/nitrogen/poison/gun/noose/nembutal/fentanyl/heroin
        assisted/assist ~1 suicide/dying ~4 me/i/myself/help/how
        can i <die>/<kill_myself>
        should i ~2=adv <die>/<kill_myself>/<hurt_myself>
        pro ana/mia
        thinspo/thinspiration
        """,
        fixed=True,
    ),
)
