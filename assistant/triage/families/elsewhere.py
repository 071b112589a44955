"""Places, peoples and bodies of other countries than England, without names that are also English words or towns."""

FAMILIES: dict[str, str] = {
    "home_place": """
        scotland, wales, ulster, edinburgh, glasgow, cardiff, swansea, belfast, aberdeen, aberdeenshire, dundee
        inverness, wrexham, fife, paisley, dumfries, stirling, falkirk, kilmarnock, lanark, lanarkshire, lothian
        livingston, tayside, grampian, orkney, shetland, hebrides, highlands, perth, perthshire, ayr, ayrshire
        inverclyde, greenock, motherwell, kirkcaldy, glenrothes, dunfermline, oban, thurso, elgin, peterhead, moray
        hawick, galashiels, eyemouth, stranraer, renfrewshire, clydebank, argyll, galloway, bridgend, llanelli
        llandudno, bangor, gwynedd, gwent, powys, ceredigion, pembrokeshire, pembroke, haverfordwest, carmarthen
        carmarthenshire, rhondda, merthyr, pontypridd, caerphilly, torfaen, aberystwyth, lampeter, cwmbran, conwy
        rhyl, flintshire, denbighshire, anglesey, holyhead, monmouthshire, chepstow, abergavenny, brecon, glamorgan
        derry, londonderry, omagh, antrim, armagh, newry, lisburn, ballymena, coleraine, enniskillen, fermanagh
        craigavon, portadown, strabane, dublin, galway, limerick, cork, wexford, waterford, kilkenny, sligo, donegal
        tipperary, portrane, ireland, jersey, guernsey, alderney, sark
        northern ireland
        isle of man
        channel islands
        port talbot
        fort william
        colwyn bay
        the province
        the republic
    """,
    "overseas_place": """
        france, spain, valencia, malaga, madrid, barcelona, tenerife, majorca, mallorca, ibiza, usa, america
        california, texas, florida, ohio, australia, brisbane, melbourne, canada, toronto, ontario, germany, berlin
        india, delhi, mumbai, punjab, kerala, italy, rome, pakistan, lahore, karachi, kashmir, europe, overseas
        abroad, china, poland, warsaw, krakow, romania, nigeria, lagos, jamaica, netherlands, belgium, bangladesh
        sylhet, dhaka, ghana, kenya, nairobi, portugal, lisbon, greece, athens, cyprus, malta, dubai, turkey
        istanbul, izmir, sweden, norway, denmark, finland, austria, vienna, switzerland, zurich, hungary, bulgaria
        lithuania, latvia, estonia, slovakia, albania, kosovo, serbia, ukraine, russia, somalia, somaliland, eritrea
        ethiopia, sudan, uganda, zimbabwe, zambia, gambia, morocco, algeria, egypt, syria, iraq, iran, afghanistan
        yemen, lebanon, israel, japan, korea, thailand, vietnam, malaysia, singapore, philippines, nepal, brazil
        colombia, argentina, mexico, bermuda, barbados, trinidad, gibraltar, 5150
        united states
        new york
        new zealand
        sri lanka
        south africa
        hong kong
        saudi arabia
        sierra leone
        czech republic
    """,
    "home_people": "scottish, scots, welsh, irish",
    "overseas_people": """
        french, spanish, american, german, indian, italian, pakistani, chinese, polish, romanian, nigerian, jamaican
        dutch, belgian, bangladeshi, ghanaian, kenyan, portuguese, greek, turkish, swedish, norwegian, danish
        finnish, swiss, austrian, hungarian, bulgarian, lithuanian, latvian, ukrainian, russian, somali, australian
        canadian, european, foreign, japanese
    """,
    "their_own": """
        carstairs, rohallion, gartnavel, leverndale, barlinnie, barony, muckamore, knockbracken, altnagelvin
        maghaberry, beechcroft, tworki, llandough, llanarth, caswell, llidiard, cadwaladr, cadwaladrs, rowanbank
        holyrood, stormont, senedd, hiw, rqia, hscni, tusla, garda, llais, sheriff
        state hospital
        mental welfare commission/commissions
        mental health officer/officers/measure
        under/use the measure
        short term detention certificate
        compulsory treatment order/orders
        adults with incapacity
        scottish ministers
        cwm taf/seren
        hywel dda
        aneurin bevan
        shannon clinic
        orchard clinic
        skye house
        new craigs
        baker act
        ni order/act/law
        up north of? the border
        north of the border
    """,
    "system": """
        law, laws, act, acts, court, courts, tribunal, tribunals, judge, hospital, hospitals, ward, wards, system
        state, rules, rule, legislation, bill, policy, government, police, psychiatric, patient, patients, bed, beds
        unit, units, service, services, cto, section, detention, authorities, prison, clinic, psychiatry, doctors
        psychiatrist, psychiatrists, health, mental, ministers, measure, version, equivalent, form, forms, code
        ombudsman, commission, board, boards, nhs, guardianship, order, orders, prefect, rights, advocacy, camhs
        side, way
    """,
    "taken_in": """
        sectioned, sections, detained, admitted, held, hold, locked, involuntary, compulsory, committed, hospital
        hospitals, ward, wards, clinic, clinics, asylum, psychiatric, psychiatrist, law, laws, rights, tribunal
        court, judge, rules, appeal, mental, sectioning, detention, services, system, order, orders, seclusion
        guardianship, forensic, rehab, release, released, discharged, schizophrenia, treatment, chained
    """,
    "english_place": """
        england, london, kent, sussex, surrey, essex, norfolk, suffolk, cambridge, cambridgeshire, hertfordshire
        bedfordshire, luton, buckinghamshire, oxford, oxfordshire, berkshire, hampshire, southampton, portsmouth
        dorset, bournemouth, devon, exeter, plymouth, cornwall, truro, somerset, taunton, bristol, gloucester
        gloucestershire, swindon, wiltshire, hereford, herefordshire, worcester, worcestershire, birmingham, coventry
        wolverhampton, dudley, walsall, warwickshire, staffordshire, stoke, shropshire, shrewsbury, telford, derby
        derbyshire, nottingham, nottinghamshire, leicester, leicestershire, northampton, northamptonshire, lincoln
        lincolnshire, rutland, hull, york, yorkshire, leeds, bradford, sheffield, doncaster, rotherham, wakefield
        huddersfield, manchester, salford, bolton, stockport, oldham, wigan, liverpool, merseyside, cheshire, chester
        lancashire, preston, blackpool, blackburn, cumbria, carlisle, durham, sunderland, newcastle, northumberland
        gateshead, teesside, middlesbrough, tees, croydon, lewisham, hackney, tottenham, brixton, brighton, norwich
        ipswich, colchester, peterborough, maudsley, broadmoor, rampton, ashworth
        st andrews
        milton keynes
        isle of wight
        home counties
    """,
    "street": "road, rd, street, avenue, lane, close, drive, crescent, terrace, way, park, gardens, grove",
}
