"""What sounds like danger and is not. Masked words are blank to the U and S rules; the E rules read the message whole."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Mask

DENIAL = Mask(
    "mask.denial",
    """
        not ~2=adv <suicide_word>
        not ~2=adv in ~2 danger/crisis/risk
        not at risk
        nobody ~1=adv is/in at/in? ~1 danger/risk/crisis
        no risk/danger/concerns/crisis
        is not ~2 emergency/crisis
        not an emergency
        do/does/did not ~1=adv want to ~1=adv die/harm/hurt/kill ~1 <myself>/<himself>/anyone/anybody/$
        do/does not ~1=adv want to die !but/tomorrow/like
        not ~1=adv going to ~1=adv <kill>/<hurt> ~1 <myself>/<himself>/anyone
        never/not ~1=adv <kill>/<hurt> ~1 <myself>/<himself>
        no ~2 thoughts/intention/plans/intent/history/urge of/to ~2 <suicide_word>/self/harming/killing/hurting/dying
        no ~1 <suicide_word> thoughts/thought/ideation/intent/plans
        no longer ~2 <suicide_word>
        never ~1=adv self harmed
        do/does/did/has/have not ~2=adv <self_harm_word>
        would never ~1=adv <hurt>/<kill>/<attack> ~1 <myself>/<target>
        do/does/did/would not ~1=adv want to ~1=adv <attack> ~1=adv <target>
        not going to ~1=adv <attack> ~1=adv <target>
    """,
)
MASKS: tuple[Mask, ...] = (
    Mask(
        "mask.idiom.die",
        """
        dying to ~1=adv know/see/hear/meet/try/get/ask/find/read/go/tell/have/start/visit/learn/understand
        dying for a/an/some
        to die for !him/her/my/you
        die/died/dying/dead of/from/with laughing/laughter/boredom/embarrassment/shame/curiosity/heat/cold/hunger/thirst
        died/die/dying laughing/inside? laughing
        nearly/almost died laughing/when/of
        dead on ~2 feet/time/arrival
        drop dead
        dead/brain dead tired/good/easy/end/ends/line/lines/heat/weight/wood/link/links/letter/pan/set/clever/nice/keen
        <machine> ~1 is/has/went/just ~1 died/dead/dying
        <machine> died/dead/dying
        bored/scared/worried/frozen/tickled/sick/done/chilled/freezing/starved/worked to death
        bored/scared/worried me/us/everyone/him/her to death
        life and/or death
        life support
        over my dead body
        old habits die hard
        die/died/dies down/hard/out
        never say die
        would ~1 rather die than ~2 <small_wish>
        live or die by
        dead simple/sure/certain/right/wrong/slow/quiet/cheap/fast/funny
        dead in the water
        cause/causes/date/place/rate/rates of death/deaths
    """,
    ),
    Mask(
        "mask.idiom.kill",
        """
        <thing_that_kills> ~1 is/are/was ~1=adv killing me/us/him/her/them/everyone/my
        <thing_that_kills> kills me/us
        feet/foot/back/head/knees/knee/legs/shoes/teeth/tooth/heels/neck/stomach/shoulder is/are ~1=adv killing me
        killing time/two/it/the
        kill two/time/the/for/off/a/switch
        could/would ~1 kill/murder for
        could/would ~1 murder/kill a/an/some !person/man/woman/child/patient/human/adult/nurse/baby/girl/boy/policeman
        if looks could kill
        dressed to kill
        killer app/feature/question/fact/heels/line/instinct/whale
        make/made/making a killing
        kill/killing/kills/killed ~1 mood/vibe/joke/deal/project/idea/budget/bill/conversation/engine/process/job/script
        <person>/boss/manager will/would/is/going ~2 kill me for
        boss/manager/mum/dad/wife/husband/mate/consultant/matron/teacher will/would ~1 kill me when/if/$
        road kill
        buzz kill
        what do/does kill myself mean/stand
        kill myself ~1 stand/stands for
    """,
    ),
    Mask(
        "mask.idiom.cut",
        """
        hang on/out/around/about/up/fire/tight/over/onto
        hanging on/out/around/about/up/over/fire
        get the hang
        cut to the chase
        cut off date/point/age/dates
        cut short/back/down/out/through/corners/costs/it
        cutting edge/back/down/costs/corners/short/out
        cut/cutting/cuts ~3 budget/budgets/funding/cost/costs/beds/services/waiting/red/jobs/grass/hair/cake/nails/text/words
        cut/cuts/cutting ~1 my/his/her/their/our/the ~1 pip/dla/esa/uc/benefit/benefits/money/pay/wages/allowance/package/hours/visits
        cut/hurt/injured/burnt/burned <myself>/<himself> ~3 shaving/slack/slice/piece/cooking/cake/opening/peeling/paper/gardening
        <hurt> <myself>/<himself> ~2 playing/falling/football/skiing/running/dancing/gym/work/cycling/rugby
        <hurt> <myself>/<himself> ~2 by accident
        accidentally <hurt> <myself>/<himself>
        burnt/burned/burning out/bridges/question/issue/toast/dinner/calories/ambition
        burn ~1 <myself> out
        hit/beat/kick ~1 <myself> up/about/for
        kick/kicking/kicked <myself>
        beating <myself> up
        head against ~2 brick wall
        hit/hits/hitting the nail/target/targets/road/ground/deadline/roof/spot/wall/jackpot
        bite/biting/bit the bullet
        bite my tongue/nails
        bite/biting/bit my/his/her head off
        <hurt> my/our/his/her/their ~1 feelings/chances/case/eyes/pride/brain/career/reputation
        feelings ~1 hurt
        hurt/injured/sprained/twisted my/his/her/their ~1 ankle/foot/feet/back/knee/finger/shoulder/toe/hip
        shot down
    """,
    ),
    Mask(
        "mask.idiom.other",
        """
        petrol money/costs/cost/allowance/expenses/receipts/receipt/station/prices/vouchers
        claim/claiming/cost/price/pay/pays/paying/refund ~3 petrol !on/over
        petrol for ~2 visits/visiting/trips/journey/journeys
        shoot me ~2 email/message/line/text/note
        shoot/shooting/shot <myself> in the foot
        shot in the dark
        stab at/in the dark
        take/have/had/took a ~1 stab
        broke/break/broken his/her/my/their ~1 leg/arm/ankle/wrist and/playing/last/at/in
        blow my mind
        up in arms
        jump the gun/queue
        jump/jumping off/on ~2 call/meeting/line/phone/teams/zoom
        jump/jumping through/to/into/ahead/back/on/straight/at ~2 hoops/conclusions/board/call/section/chance/meeting
        pull/pulling my hair out
        bleeding money/edge/obvious/heck/hell
        bleeding/bleed us/them/me/it dry
        knife edge
        under the knife
        bleed/bleeds over/into
        razor sharp/thin
        poison/poisoned pill/chalice
        jump/jumping the gun
        top gun
        lost/lose/losing the plot/track/count/thread
        lose/losing/lost the will to live in/reading/with/filling/waiting
        end/ending/ended/ends my/the/our/her/his ~1 <office>
        drowning/drown in paperwork/emails/admin/forms/work/data/meetings/bureaucracy/notes
        i/we am/are drowning in
        buried in paperwork/emails/work/forms
        fighting fires
        sick to death
        suicide squad/mission/door/doors/burn
        political/career/commercial/financial suicide
        starving ~3 lunch/dinner/breakfast/canteen/food/cafe
        i am starving $
        missing ~2 page/pages/form/forms/link/file/information/data/documents/signature/section/table/word/paragraph
        tired/sick/fed of/up ~2 waiting/paperwork/forms/emails/hearing/chasing/asking/calling/explaining/repeating
        want/wants out of area/hours
        wake up call
        wake up ~1=adv early/late/at/in/tired/time
        voices ~2 heard
        <person> voice
        voice of/for
        <want> ~2 out of area
        on ~1 last legs
    """,
    ),
    Mask(
        "mask.plain",
        """
        too late to/for complain/complaint/apply/appeal/ask/join/request/change/book/send/register
        too late to put/hand/get/make ~2 complaint/form/appeal/application/claim/request
        hopeless/useless/helpless at/with ~1 writing/letters/forms/spelling/words/computers/numbers/phones/technology/names
        safe/good goodbye from/at/to
        <he>/mum/dad/boss will/would kill me if i forget
        tell ~3 visitor/midwife/gp/doctor/worker ~2 not coping will/would/can/do/could
        missing for ~2 night/day/hours/week ~1 last ~1 summer/winter/year/spring/autumn
        not be here ~3 because of my holiday/training
        cover/covers ~1 risk/risks of ~1 self harm
        it was last christmas/year/month/summer/spring/winter/autumn
        horrible/rude/awful to my/our/me ~12 complain/complaint
        anorexia bed/beds/unit/units/service/services/pathway
        want/wants/wanted/wanting to come/go/be/get/move ~1 home/discharged/transferred/moved/nearer/closer
        want/wants/wanted to stop the transfer/move
        do/does/did not ~1=adv want ~1 to ~1=adv take my/his/her/the/these/this/those/any/their ~2 <meds>
        live far from
        live in a hospital/unit/ward
        live in/on/at this/that/the/his/her/our/my ~1 ward/unit/hospital/flat/house/bungalow/hostel/placement/town/city/village/area
        live with my/his/her/our ~1 <kin> !gone/dead/dying/missing/like
        live here ~5 own flat/place/house/home/bungalow
        end/ends/ending/ended ~1 stay/chat/call/meeting/session/tenancy/contract/referral
        took/takes/take the/a bus/train/taxi/tram/cab/lift
        took ~1 his/her/their/my things/stuff/bags/clothes home
        lose/loses/lost ~1 flat/tenancy/benefits/job/place/bed/home
        left out of
        life insurance
        smashed ~1 interview/exam/test/presentation/it
        phone/phones/lift/laptop/battery/line/radio is/are/was/were/went dead
        dead tired/against/easy/good/busy/slow
        die for a
        left arm for
        pain in the neck/arse/backside
        end of the world
        """,
    ),
    DENIAL,
    Mask(
        "mask.bereaved",
        """
        died/dead/lost/death/deaths/dies/dying ~6 by/to/from/through ~1 <suicide_word>
        bereaved by <suicide_word>
        <suicide_word> bereavement
        bereavement ~3 <suicide_word>
        <kin> ~1 died ~2 <suicide_word>
        <kin> ~2 took his/her/their own? life !savings/tonight/now/today/just
        <kin>/<he>/<patient> ~2 killed/hung/hanged <himself> ~4 <back_then>
        lost ~4 <suicide_word>
        after ~4 suicide
        <kin> <suicide_word> ~2 ago
    """,
    ),
)
