// Written by scripts/catalogue/build.mjs from scripts/catalogue/sites.json; the form stands in catalogue-codec.ts.
export const CATALOGUE = `Sfacebook||~.com fb.com fb.watch|M/messages /t/ D/adsmanager /ads/manager /ads/create W/ads/library L/business/learn P/creatorstudio /composer C!/professional_dashboard/engagement P/professional_dashboard/content /professional_dashboard/content_calendar A/*/insights /professional_dashboard C/groups /notifications /pages /events /*/inbox
Pmeta-business-suite||business.facebook.com=C|C/latest/inbox /latest/comments /latest/mentions A/latest/insights /latest/benchmarking P/latest/posts /latest/composer /latest/content_calendar /latest/stories /latest/reels_composer /latest/story_composer /creatorstudio D/latest/ad_center /adsmanager /ads /billing_hub /events_manager2
Ameta-ads-manager||adsmanager.facebook.com=D
Lmeta-blueprint||facebookblueprint.com
Sinstagram|||M/direct A/accounts/insights /professional_dashboard C/notifications /accounts/activity P/create W/explore /reels
Sthreads||~.com ~.net|C/activity threads.net/activity A@/insights threads.net/insights M@/messages P/intent/post threads.net/intent/post
Mmessenger||~.com m.me
Mwhatsapp|WhatsApp Web|web.whatsapp.com
Sx|X (Twitter)|~.com twitter.com|M/messages twitter.com/messages @/i/chat C/notifications twitter.com/notifications @/i/communities /*/communities P/compose twitter.com/compose @/intent/post twitter.com/intent/tweet @/i/articles A/i/account_analytics /i/post_analytics J/jobs W/home /explore /search /i/lists /i/trends
Sx-pro!|X Pro (TweetDeck)|pro.x.com pro.twitter.com tweetdeck.com tweetdeck.twitter.com
Ax-ads||ads.x.com=D ads.twitter.com=D|A/analytics
Ax-analytics||analytics.x.com analytics.twitter.com
Px-media-studio||studio.x.com studio.twitter.com media.x.com|A/analytics studio.twitter.com/analytics
Slinkedin|LinkedIn|~.com lnkd.in|A/company/*/admin/analytics /showcase/*/admin/analytics /analytics /dashboard C!/company/*/admin/inbox /company/*/admin/notifications /company/*/admin/activity C/notifications /groups D/campaignmanager /ad /ads /ad-library /ad/accounts P/company/*/admin/page-posts /company/*/admin/dashboard /company/*/admin /showcase/*/admin /sharing/share-offsite /post/new R/article/new /article/edit M/messaging L/learning J/jobs /job /my-items/saved-jobs /talent /services /services-marketplace W/in/ C/mynetwork J/salary W/feed /search /pulse /news /company /sales
Alinkedin-business|LinkedIn Marketing Solutions|business.linkedin.com=D
Stiktok|TikTok||P/tiktokstudio/upload /tiktokstudio/content /upload /creator-center/upload A/tiktokstudio/analytics /analytics /creator-center/analytics C!/tiktokstudio/comment /tiktokstudio/comments /creator-center/comment W!/tiktokstudio/inspiration W/foryou /following /explore /search L/tiktokstudio/academy /creators /creator-academy P/tiktokstudio /business-suite M/messages
Atiktok-ads|TikTok Ads Manager|ads.tiktok.com=D|W/business/creativecenter L/business/*/academy /business/*/blog
Ptiktok-business|TikTok Business Center|business.tiktok.com=D
Atiktok-shop|TikTok Shop Seller Center|seller.tiktok.com=C seller-us.tiktok.com=C
Syoutube|YouTube|~.com youtu.be|P/upload /livestreaming C/post /live_chat
Pyoutube-studio|YouTube Studio|studio.youtube.com|A/channel/*/analytics /video/*/analytics /playlist/*/analytics C/channel/*/comments /video/*/comments /channel/*/community P/channel/*/videos /channel/*/content /channel/*/livestreaming /channel/*/playlists /video/*/edit /video/*/livestreaming R/video/*/editor /channel/*/editing /channel/*/music /video/*/translations
Spinterest||~.com ~.fr ~.de ~.es ~.it ~.co.uk ~.ca ~.pt ~.jp ~.at ~.ch ~.se ~.com.au pin.it|P/pin-builder /pin-creation-tool pinterest.fr/pin-builder /pin-creation-tool @/idea-pin-builder A/business/analytics /business/hub M/messages
Apinterest-analytics||analytics.pinterest.com
Apinterest-ads||ads.pinterest.com=D
Wpinterest-trends||trends.pinterest.com
Apinterest-business||business.pinterest.com=D
Lpinterest-academy
Ssnapchat|||M/web P/my-profile W/spotlight
Msnapchat-web|Snapchat for Web|web.snapchat.com
Asnapchat-ads|Snapchat Ads Manager|ads.snapchat.com=D business.snapchat.com=D forbusiness.snapchat.com=D
Psnapchat-profile|Snapchat Profile Manager|profile.snapchat.com my.snapchat.com|A/snap-story-analytics /*/insights
Sreddit||~.com redd.it|M/message /chat /room A/mod/*/insights C/r/*/about/modqueue /r/*/about/reports C!/mod C/notifications P/submit /r/*/submit
Mreddit-chat||chat.reddit.com
Sreddit-mod!|Reddit Mod Tools|mod.reddit.com=C
Areddit-ads||ads.reddit.com=D
Areddit-business|Reddit for Business|business.reddit.com=D redditinc.com=D
Sbluesky||bsky.app bsky.social|M/messages C/notifications P/intent/compose W/search /feeds /lists
Smastodon|Mastodon (known instances; user may add theirs)|~.social ~.online mstdn.social ~.world mas.to piaille.fr mamot.fr framapiaf.org fosstodon.org techhub.social mstdn.jp pawoo.net joinmastodon.org|C/notifications mastodon.online/notifications mstdn.social/notifications mastodon.world/notifications mas.to/notifications piaille.fr/notifications mamot.fr/notifications framapiaf.org/notifications fosstodon.org/notifications techhub.social/notifications mstdn.jp/notifications pawoo.net/notifications M@/conversations mastodon.online/conversations mstdn.social/conversations mastodon.world/conversations mas.to/conversations piaille.fr/conversations mamot.fr/conversations framapiaf.org/conversations fosstodon.org/conversations techhub.social/conversations mstdn.jp/conversations pawoo.net/conversations P@/publish mastodon.online/publish mstdn.social/publish mastodon.world/publish mas.to/publish piaille.fr/publish mamot.fr/publish framapiaf.org/publish fosstodon.org/publish techhub.social/publish mstdn.jp/publish pawoo.net/publish
Spixelfed||~.social
Smisskey||~.io
Stumblr|||M/messaging C/inbox /blog/*/activity /blog/*/messages P/new /blog/*/queue /blog/*/drafts W/dashboard /explore /search
Stwitch||~.tv|C/moderator /popout/*/chat
Ptwitch-dashboard|Twitch Creator Dashboard|dashboard.twitch.tv|A/u/*/analytics /u/*/channel-analytics /u/*/stream-summary C/u/*/community /u/*/settings/moderation P/u/*/stream-manager /u/*/content /u/*/home
Skick
Pkick-dashboard|Kick Creator Dashboard|dashboard.kick.com
Mdiscord||~.com=C discordapp.com=C ~.gg=C|M/channels/@me C/channels
Mtelegram|Telegram Web|web.telegram.org
Mtelegram-public|Telegram (public links)|t.me=W
Msignal|Signal (links)|~.me ~.group
Mviber
Svk|VK|~.com ~.ru vkontakte.ru|M/im vk.ru/im A@/stats C/groups /notifications W/feed
Avk-ads|VK Ads|ads.vk.com=D
Sok|Odnoklassniki (OK)|~.ru|M/messages
Sweibo||~.com ~.cn|M/message
Sweibo-me|Weibo Creator/Messages|me.weibo.com=P api.weibo.com=P
Sdouyin|||M/chat
Pdouyin-creator|Douyin Creator Center|creator.douyin.com|P/creator-micro/content/upload /creator-micro/content/manage A/creator-micro/data-center C/creator-micro/interactive
Sxiaohongshu|Xiaohongshu (RedNote)|~.com rednote.com xhslink.com
Pxiaohongshu-creator|Xiaohongshu Creator Center|creator.xiaohongshu.com|A/statistics /new/analytics P/publish
Skuaishou||~.com kwai.com
Pkuaishou-creator|Kuaishou Creator Platform|cp.kuaishou.com|P/article/publish
Sbilibili||~.com b23.tv
Mbilibili-messages||message.bilibili.com
Pbilibili-creator|Bilibili Creator Center|member.bilibili.com|P/platform/upload A/platform/data-up C/platform/comment
Pwechat-official|WeChat Official Accounts|mp.weixin.qq.com channels.weixin.qq.com|Pchannels.weixin.qq.com/platform/post /platform/live
Mwechat-web|WeChat Web|wx.qq.com web.wechat.com
Szhihu|||P/creator
Sdouban
Mline|LINE|~.me lin.ee
Pline-manager|LINE Official Account Manager|manager.line.biz|P/account
Mline-oa-chat!|LINE Official Account Chat|chat.line.biz=C
Skakao
Pkakao-business||business.kakao.com=C center-pf.kakao.com=C
Snaver-blog|Naver Blog & Cafe|blog.naver.com cafe.naver.com
Mzalo||chat.zalo.me ~.me oa.zalo.me
Smixi|mixi|~.jp
Sameba|Ameba Blog|ameblo.jp ~.jp
Snote-jp|note|note.com
Squora|||M/messages C/answer /notifications
Smedium|||R/new-story /p/*/edit A/me/stats
Ssubstack|||P/publish /home/post A/publish/stats
Sstrava|||C/clubs
Snextdoor||~.com=C
Sxing|XING||J/jobs M/chats
Svimeo|||A/analytics P/upload /manage
Sdailymotion|||P/partner
Srumble|||P/upload
Sflickr|||P/photos/upload
Ssoundcloud|SoundCloud||P/upload
Pspotify-creators|Spotify for Creators|creators.spotify.com podcasters.spotify.com|A/**/analytics
Spatreon||~.com=C|M/messages P/posts/new
Stipeee||~.com=C
Skofi|Ko-fi|ko-fi.com=C
Sproducthunt|Product Hunt
Shackernews|Hacker News|news.ycombinator.com
Slemon8||lemon8-app.com
Struthsocial|Truth Social
Sclubhouse||~.com=C
Smeetup||~.com=C
Sgoodreads
Sletterboxd
Simgur
S9gag|9GAG
Sstackexchange|Stack Overflow / Stack Exchange|stackoverflow.com=C ~.com=C
Pgoogle-business|Google Business Profile|business.google.com|C/reviews /**/reviews
Strustpilot-business!||businessapp.b2b.trustpilot.com=C business.trustpilot.com=C
Strustpilot
Stripadvisor||~.com ~.fr|C/Owners tripadvisor.fr/Owners
Plinktree||linktr.ee|A/admin/analytics P/admin
Phootsuite|||C/dashboard#/inbox /dashboard#/engagement W/dashboard#/streams /dashboard#/tabs /dashboard#/listening /dashboard#/insights P/dashboard#/planner /dashboard#/scheduled /dashboard#/publisher /dashboard#/composer A/dashboard#/analytics /dashboard#/reports D/dashboard#/ads /dashboard#/advertise
Lhootsuite-academy||education.hootsuite.com academy.hootsuite.com
Pbuffer||~.com bufferapp.com
Pbuffer-publish||publish.buffer.com|R/create /ideas P/calendar /channels /all-channels C/community A/insights /analyze
Abuffer-analyze||analyze.buffer.com
Pbuffer-engage||engage.buffer.com=C
Psproutsocial|Sprout Social||Capp.@/messages /inbox /reviews /cases /tasks A/reports /analytics W/listening /feeds /discovery P/publishing /compose
Plater|||Aapp.@/**/analytics C/**/conversations
Pagorapulse|||Capp.@/**/inbox A/**/reports W/**/listening P/**/publishing
Pswello
Pmetricool|||Capp.@/inbox A/evolution /analytics /reports P/planner D/ads
Psocialbee|SocialBee|~.com ~.io
Psendible
Pplanoly
Ploomly
Ppubler||~.com ~.io
Pstatusbrew||~.com=C
Pzoho-social||social.zoho.com social.zoho.eu social.zoho.in
Pcoschedule|CoSchedule
Psprinklr||~.com=C
Pkhoros||~.com=C spredfast.com=C
Pemplifi|Emplifi (Socialbakers)|~.io=C socialbakers.com=C
Aiconosquare|||Ppro.@/**/scheduler C/**/inbox /**/comments
Pplanable||~.io
Pcontentstudio|ContentStudio|~.io|Capp.@/**/inbox A/**/analytics W/**/discovery P/**/planner /**/publisher
Pcrowdfire||crowdfireapp.com ~.com
Ptailwind||tailwindapp.com
Pfedica||~.com=A
Ptypefully|||A/analytics
Phypefury
Ptaplio
Ptweethunter|Tweet Hunter|~.io
Rauthoredup|AuthoredUp
Ashield|Shield (LinkedIn analytics)|shieldapp.ai
Pvistasocial|Vista Social
Psocialpilot|SocialPilot|~.co
Pkontentino
Ppallyy
Pnapoleoncat|NapoleonCat|~.com=C
Precurpost|RecurPost
Pmeetedgar|MeetEdgar
Poktopost
Peclincher|eClincher
Ponlypult
Ppostcron
Psocialoomph|SocialOomph
Psocialchamp|Social Champ|~.com ~.io
Pcircleboom
Phopperhq|Hopper HQ
Pplann||plannthat.com
Pgainapp|Gain
Pfeedhive|FeedHive
Ppostiz
Pocoya||~.com=R
Rpredis|Predis.ai|~.ai
Pmissinglettr
Pdlvrit|dlvr.it|dlvr.it ~.com
Pechobox
Psocialflow|SocialFlow
Pfalcon|Brandwatch Social Media Management (Falcon.io)|~.io
Pfacelift||facelift-bbt.com
Pswat-io|Swat.io|swat.io=C
Phubspot|HubSpot|app.hubspot.com app-eu1.hubspot.com|P/social app-eu1.hubspot.com/social C@/live-messages app-eu1.hubspot.com/live-messages A@/reports-dashboard app-eu1.hubspot.com/reports-dashboard @/analytics app-eu1.hubspot.com/analytics D@/ads app-eu1.hubspot.com/ads L@/academy app-eu1.hubspot.com/academy
Mmanychat||~.com=C
Mrespondio|respond.io|respond.io=C
Mtrengo||~.com=C
Mzendesk||~.com=W|C/agent A/explore
Mintercom||~.com=C
Mfront||~.com=C frontapp.com=C
Mcrisp||~.chat=C
Mfreshdesk||~.com=W|C/a
Scircle||~.so=C
Sskool||~.com=C
Smightynetworks|Mighty Networks|~.com=C
Mbodyguard|Bodyguard (moderation)|~.ai=C
Pifttt|IFTTT
Pzapier
Pmake
Pmailchimp
Pbrevo|Brevo (Sendinblue)|~.com sendinblue.com
Agoogle-ads||ads.google.com=D
Amicrosoft-ads|Microsoft Advertising|ads.microsoft.com=D
Aamazon-ads||advertising.amazon.com=D advertising.amazon.fr=D
Wkolsquare
Wupfluence
Afavikon
Amodash||~.io
Ahypeauditor|HypeAuditor
Wgrin|GRIN|~.co
Wbrandwatch
Wmention
Wtalkwalker
Wmeltwater
Wdigimind
Wonclusive
Wvisibrain
Wawario
Wbrand24
Wradarly|Radarly (Linkfluence)|linkfluence.com
Wkeyhole||~.co
Wsynthesio
Wdeterm|Determ (Mediatoolkit)|~.com mediatoolkit.com
Wyouscan|YouScan|~.io
Wcision
Wsocialsearcher|Social Searcher|social-searcher.com
Wbuzzsumo|BuzzSumo
Wsparktoro|SparkToro
Wanswerthepublic|AnswerThePublic
Wexplodingtopics|Exploding Topics
Wgoogle-trends||trends.google.com trends.google.fr
Wgoogle-news||news.google.com
Wfeedly
Winoreader
Wnetvibes
Wflipboard
Wscoopit|Scoop.it|scoop.it
Wraindrop|Raindrop.io|~.io
Whashtagify||~.me
Writetag|RiteTag|~.com ritekit.com
Atweetbinder|Tweet Binder
Wleblogdumoderateur|Blog du Modérateur|blogdumoderateur.com
Wsiecledigital|Siècle Digital|~.fr
Wsocialmediatoday|Social Media Today
Wjournalducm|Journal du Community Manager
Agoogle-analytics||analytics.google.com
Alooker-studio||~.google.com datastudio.google.com
Asearch-console|Google Search Console|search.google.com|A/search-console
Atag-manager|Google Tag Manager|~.google.com
Amatomo|Matomo Cloud|~.cloud ~.org
Aplausible||~.io
Apiano|Piano Analytics (AT Internet)|atinternet.com atinternet-solutions.com ~.io
Acontentsquare
Ahotjar
Aclarity|Microsoft Clarity|~.microsoft.com
Apowerbi|Power BI|app.powerbi.com
Atableau
Asocialinsider||~.io
Aquintly
Arivaliq|Rival IQ
Afanpagekarma|Fanpage Karma
Asocialblade|Social Blade
Anotjustanalytics|Not Just Analytics
Adashthis|DashThis
Asupermetrics
Awhatagraph
Rsimplified
Pskedsocial|Sked Social
Psmarterqueue|SmarterQueue
Psocialbu|SocialBu
Pflick||~.social
Asemrush|||L/academy P/social-media
Aahrefs
Asimilarweb
Amoz
Abitly||~.com bit.ly
Avidiq|vidIQ
Atubebuddy|TubeBuddy
Acrowdtangle-mcl|Meta Content Library / CrowdTangle (legacy)|crowdtangle.com
Aaudiense
Rcanva|||P/content-planner /planner L/design-school /learn
Radobe-express||express.adobe.com|P/schedule
Radobe-firefly||firefly.adobe.com
Radobe-photoshop-web|Photoshop on the web|photoshop.adobe.com
Radobe-stock||stock.adobe.com
Radobe-acrobat|Adobe Creative Cloud|creativecloud.adobe.com assets.adobe.com
Rfigma
Rcapcut|CapCut
Rveed|VEED|~.io
Rkapwing
Rdescript
Rinvideo|InVideo|~.io
Rclipchamp
Ropusclip|OpusClip|opus.pro
Rsubmagic||~.co
Rrunway||runwayml.com
Rlumen5
Ranimoto
Rbiteable
Rpowtoon
Rvyond
Rpiktochart
Rvenngage
Rvisme||~.co
Rgenially||~.com genial.ly
Rinfogram
Rvistacreate|VistaCreate|create.vista.com crello.com
Rsnappa
Rstencil||getstencil.com
Rpicsart
Rphotopea
Rpixlr
Rremovebg|remove.bg|remove.bg
Rbefunky|BeFunky
Rfotor
Runsplash
Rpexels
Rpixabay
Rfreepik
Rflaticon
Rshutterstock
Ristock|iStock|istockphoto.com
Rgettyimages|Getty Images|~.com ~.fr
Renvato
Rgiphy|GIPHY
Rtenor
Repidemicsound|Epidemic Sound
Rartlist||~.io
Rstreamyard|StreamYard|~.com=P
Rrestream||~.io=P
Rriverside||~.fm ~.com
Rchatgpt|ChatGPT|~.com chat.openai.com
Rclaude||~.ai
Rgemini||~.google.com
Rmistral-lechat|Le Chat (Mistral)|chat.mistral.ai
Rmidjourney
Rjasper||~.ai
Rcopyai|Copy.ai|copy.ai
Rdeepl|DeepL
Rgrammarly
Rlanguagetool|LanguageTool|~.org
Rscribens||~.fr ~.com
Rwordpress|WordPress.com|~.com=W|R/post /posts /page /pages /wp-admin /home A/stats
Rghost||~.io=W ~.org=W|R/ghost
Rwix
Rbehance||~.net=W|J/joblist /hire
Rdribbble||~.com=W|J/jobs
Cslack||~.com=M
Cteams|Microsoft Teams|~.microsoft.com=M ~.cloud.microsoft=M
Cgmail||mail.google.com=M
Coutlook|Outlook on the web|~.office.com=M ~.office365.com=M ~.live.com=M ~.cloud.microsoft=M
Cgoogle-chat||chat.google.com=M
Cgoogle-meet||meet.google.com=M
Czoom||~.us=M
Cmattermost||~.com=M
Cgoogle-docs|Google Docs/Sheets/Slides|docs.google.com
Cgoogle-drive||drive.google.com
Cgoogle-calendar||calendar.google.com=P
Coffice|Microsoft 365|~.com m365.cloud.microsoft
Csharepoint|SharePoint
Cnotion||~.so=P ~.com=P
Ctrello||~.com=P
Casana||~.com=P
Cmonday|monday.com|~.com=P
Cclickup|ClickUp|~.com=P
Cairtable||~.com=P
Cbasecamp||~.com=P
Cwrike||~.com=P
Cjira|Atlassian (Jira/Confluence)|atlassian.net=P
Ctodoist||~.com=P
Cmiro
Cmural||~.co
Cklaxoon
Cmilanote
Cdropbox
Cwetransfer|WeTransfer|~.com=P
Cframeio|Frame.io|frame.io
Cloom
Cwhereby||~.com=M
Cframasoft|Framasoft services|framapad.org framateam.org
Ctoggl|Toggl Track|~.com=A
Cclockify||~.me=A
Lskillshop|Google Skillshop|~.withgoogle.com ~.exceedlms.com ~.docebosaas.com
Lgoogle-digital|Google Ateliers Numériques / Digital Garage|learndigital.withgoogle.com grow.google
Lhubspot-academy|HubSpot Academy|academy.hubspot.com academy.hubspot.fr
Lopenclassrooms|OpenClassrooms
Lcoursera||~.org
Ludemy
Lfun-mooc|FUN MOOC|fun-mooc.fr
Ledx|edX|~.org
Lfuturelearn|FutureLearn
Lskillshare
Ldomestika||~.org
Lmasterclass|MasterClass
Ludacity
Lkhanacademy|Khan Academy|~.org
Lmymooc|My Mooc|my-mooc.com
Lmoncompteformation|Mon Compte Formation|~.gouv.fr
Lpix||~.fr
Lcnil-atelier|CNIL – L’Atelier RGPD|atelier-rgpd.cnil.fr
Llivementor|LiveMentor
Lx-flight-school|X (Twitter) Flight School|twitterflightschool.com
Lmicrosoft-learn||learn.microsoft.com
Ldigitalmarketinginstitute|Digital Marketing Institute
Lelephorm
Ltuto|Tuto.com
Jmalt||~.fr ~.com|M/messages malt.com/messages
Jupwork|||M/ab/messages
Jfiverr|||M/inbox
Jfreelancer|Freelancer.com||M/messages
Jpeopleperhour|PeoplePerHour
Jcodeur|Codeur.com
J404works|404Works
Jcremedelacreme|Crème de la Crème|~.io
Jcomeup|ComeUp (5euros)
Jredacteur|Redacteur.com
Jtextbroker
Jcontra
Jtoptal
Jfreework|Free-Work|free-work.com
Jwttj|Welcome to the Jungle|welcometothejungle.com
Jhellowork|HelloWork|~.com regionsjob.com
Jindeed||~.com ~.fr|Mmessages.@/
Jfrancetravail|France Travail (ex-Pôle emploi)|~.fr pole-emploi.fr
Japec||~.fr
Jcadremploi||~.fr
Jmeteojob
Jmonster||~.com ~.fr
Jglassdoor||~.com ~.fr
Jjobteaser|JobTeaser
Jletudiant|L’Étudiant|~.fr
Jadzuna||~.com ~.co.uk ~.fr
Jjooble||~.org
Jtalentcom|Talent.com|talent.com
Jstepstone|StepStone|~.de ~.be
Jinfojobs|InfoJobs|~.net
Jseek|SEEK|~.com.au
Jreed||~.co.uk
Jvdab|VDAB|~.be
Jleforem|Le Forem|~.be
Jweworkremotely|We Work Remotely
Jremoteok|Remote OK|~.com ~.io
Jremotive
Jwellfound|Wellfound (AngelList)|~.com angel.co
Jhh|HeadHunter (hh.ru)|~.ru
Jzhaopin|51job / Zhaopin|51job.com ~.com
Jmuckrack|Muck Rack
Jcontently
Jclippings|Clippings.me|~.me
Jjournoportfolio|Journo Portfolio
Jadobe-portfolio||portfolio.adobe.com myportfolio.com
Jcarrd||~.co
Jaboutme|About.me|about.me
Jdoyoubuzz|DoYouBuzz`;
